package mx.nexus.catalog.plates;

import java.util.List;
import mx.nexus.platform.problem.FieldIssue;
import mx.nexus.platform.problem.InvalidInput;

/** What was typed cannot be a plate. Answered with 400; its words are the catalogue's. */
public final class MalformedPlate extends InvalidInput {

  /** Code of the refusal. */
  public static final String CODE = "plates.malformed";

  MalformedPlate() {
    super(CODE, List.of(FieldIssue.of("plate", CODE)));
  }
}
