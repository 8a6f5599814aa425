package mx.nexus.platform.problem;

import org.jspecify.annotations.Nullable;

/**
 * The thing does not exist, or belongs to somebody else, which must look the same. Answered with
 * 404.
 */
public class NotFound extends Refusal {

  /**
   * @param code stable code of the refusal
   * @param args values for its text
   */
  public NotFound(String code, @Nullable Object... args) {
    super(404, code, args);
  }
}
