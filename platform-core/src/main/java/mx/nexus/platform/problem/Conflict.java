package mx.nexus.platform.problem;

import org.jspecify.annotations.Nullable;

/** The thing changed meanwhile or is in a state that does not allow this. Answered with 409. */
public class Conflict extends Refusal {

  /**
   * @param code stable code of the refusal
   * @param args values for its text
   */
  public Conflict(String code, @Nullable Object... args) {
    super(409, code, args);
  }
}
