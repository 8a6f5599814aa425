package mx.nexus.platform.problem;

import org.jspecify.annotations.Nullable;

/** A rule of the shop forbids it although the request is well formed. Answered with 422. */
public class RuleRefused extends Refusal {

  /**
   * @param code stable code of the refusal
   * @param args values for its text
   */
  public RuleRefused(String code, @Nullable Object... args) {
    super(422, code, args);
  }
}
