package mx.nexus.platform.front;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import mx.nexus.platform.problem.TooManyRequests;
import mx.nexus.platform.security.ApiKey;
import mx.nexus.platform.security.RateLimiter;
import mx.nexus.platform.security.RateLimiter.Verdict;

/**
 * Keeps an API key within its requests a minute and a day, and tells it where it stands in the
 * headers {@code RateLimit-*}, always about the limit that is nearer.
 */
@ApplicationScoped
public class KeyLimits {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final RateLimiter limiter;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected KeyLimits() {
    this(null);
  }

  @Inject
  public KeyLimits(RateLimiter limiter) {
    this.limiter = limiter;
  }

  /** Counts the request, or refuses it with 429. */
  void count(ApiKey key, HttpServletResponse response) {
    List<String> use = List.of(key.tenantId().toString(), key.id().toString());
    Verdict minute = limiter.take("api-key", use, key.perMinute(), MINUTE);
    Verdict nearer = minute;
    if (minute.allowed()) {
      Verdict day = limiter.take("api-key", use, key.perDay(), DAY);
      nearer = day.remaining() < minute.remaining() || !day.allowed() ? day : minute;
    }
    tell(nearer, response);
    if (!nearer.allowed()) {
      throw new TooManyRequests(nearer.resetsIn().plusSeconds(1), "api.rate-limited");
    }
  }

  private static void tell(Verdict verdict, HttpServletResponse response) {
    response.setHeader("RateLimit-Limit", Integer.toString(verdict.limit()));
    response.setHeader("RateLimit-Remaining", Integer.toString(verdict.remaining()));
    response.setHeader("RateLimit-Reset", Long.toString(verdict.resetsIn().toSeconds() + 1));
  }
}
