package mx.nexus.platform.problem;

import org.jspecify.annotations.Nullable;

/** Nobody, or nobody known, is calling. Answered with 401. */
public class Unauthenticated extends Refusal {

  /**
   * @param code stable code of the refusal
   * @param args values for its text
   */
  public Unauthenticated(String code, @Nullable Object... args) {
    super(401, code, args);
  }
}
