package mx.nexus.platform.problem;

import org.jspecify.annotations.Nullable;

/** The caller is known but may not do this. Answered with 403. */
public class Forbidden extends Refusal {

  /**
   * @param code stable code of the refusal
   * @param args values for its text
   */
  public Forbidden(String code, @Nullable Object... args) {
    super(403, code, args);
  }
}
