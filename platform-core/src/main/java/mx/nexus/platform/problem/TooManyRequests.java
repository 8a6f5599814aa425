package mx.nexus.platform.problem;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller asks more often than its limit allows. Answered with 429 and {@code Retry-After}. */
public class TooManyRequests extends Refusal {

  private final Duration retryAfter;

  /**
   * @param retryAfter when it is worth trying again
   * @param code stable code of the refusal
   * @param args values for its text
   */
  public TooManyRequests(Duration retryAfter, String code, @Nullable Object... args) {
    super(429, code, args);
    this.retryAfter = retryAfter;
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.of(retryAfter);
  }
}
