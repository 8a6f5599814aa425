package mx.nexus.media;

import mx.nexus.platform.problem.RuleRefused;
import org.jspecify.annotations.Nullable;

/** What was sent is no picture that we take; the code says why. */
public final class PictureRefused extends RuleRefused {

  /**
   * @param code for example {@code media.unknown-kind}
   * @param args values for its text
   */
  public PictureRefused(String code, @Nullable Object... args) {
    super(code, args);
  }
}
