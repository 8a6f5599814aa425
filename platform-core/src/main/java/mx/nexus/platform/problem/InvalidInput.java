package mx.nexus.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request itself is wrong; says field by field what. Answered with 400. */
public class InvalidInput extends Refusal {

  /** Code of a request whose fields break rules. */
  public static final String CODE = "request.invalid";

  private final transient List<FieldIssue> issues;

  /** Several fields are wrong; the issues are kept sorted by field. */
  public InvalidInput(List<FieldIssue> issues) {
    this(CODE, issues);
  }

  /**
   * @param code stable code of the refusal
   * @param issues what is wrong, field by field
   * @param args values for its text
   */
  public InvalidInput(String code, List<FieldIssue> issues, @Nullable Object... args) {
    super(400, code, args);
    this.issues = issues.stream().sorted().toList();
  }

  /** One field is wrong; the text is looked up by the issue's code. */
  public static InvalidInput of(String field, String code) {
    return new InvalidInput(List.of(FieldIssue.of(field, code)));
  }

  /** One field is wrong, with a text for people. */
  public static InvalidInput of(String field, String code, String message) {
    return new InvalidInput(List.of(new FieldIssue(field, code, message)));
  }

  @Override
  public List<FieldIssue> issues() {
    return issues == null ? List.of() : issues;
  }
}
