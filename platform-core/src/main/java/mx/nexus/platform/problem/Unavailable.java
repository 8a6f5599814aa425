package mx.nexus.platform.problem;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something needed is away for a moment. Answered with 503 and {@code Retry-After}. */
public class Unavailable extends Refusal {

  private final Duration retryAfter;

  /**
   * @param retryAfter when it is worth trying again
   * @param code stable code of the refusal
   * @param args values for its text
   */
  public Unavailable(Duration retryAfter, String code, @Nullable Object... args) {
    super(503, code, args);
    this.retryAfter = retryAfter;
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.of(retryAfter);
  }
}
