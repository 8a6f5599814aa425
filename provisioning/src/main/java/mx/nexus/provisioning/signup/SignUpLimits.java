package mx.nexus.provisioning.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import mx.nexus.platform.problem.TooManyRequests;
import mx.nexus.platform.security.RateLimiter;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How often one address may sign up ({@code NEXUS_SIGNUPS_PER_HOUR}) and look for names ({@code
 * NEXUS_SLUG_CHECKS_PER_MINUTE}). Who mistypes uses up nothing of the first; tries as such have a
 * limit of their own, ten times as wide.
 */
@ApplicationScoped
public class SignUpLimits {

  private static final int SIGN_UPS_PER_HOUR = 20;
  private static final int CHECKS_PER_MINUTE = 240;
  private static final int TRIES_PER_SIGN_UP = 10;

  private final RateLimiter limiter;
  private final int signUpsPerHour;
  private final int checksPerMinute;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected SignUpLimits() {
    this(null, 0, 0);
  }

  @Inject
  public SignUpLimits(RateLimiter limiter) {
    this(
        limiter,
        setting("NEXUS_SIGNUPS_PER_HOUR", SIGN_UPS_PER_HOUR),
        setting("NEXUS_SLUG_CHECKS_PER_MINUTE", CHECKS_PER_MINUTE));
  }

  SignUpLimits(RateLimiter limiter, int signUpsPerHour, int checksPerMinute) {
    this.limiter = limiter;
    this.signUpsPerHour = signUpsPerHour;
    this.checksPerMinute = checksPerMinute;
  }

  private static int setting(String name, int standard) {
    return ConfigProvider.getConfig().getOptionalValue(name, Integer.class).orElse(standard);
  }

  /** Counts one form that was sent, whatever is in it. */
  void countTry(String address) {
    count("signup-try", address, signUpsPerHour * TRIES_PER_SIGN_UP, Duration.ofHours(1));
  }

  /** Counts one shop that is about to be made. */
  void countSignUp(String address) {
    count("signup", address, signUpsPerHour, Duration.ofHours(1));
  }

  /** Counts one look at a name. */
  public void countCheck(String address) {
    count("slug-check", address, checksPerMinute, Duration.ofMinutes(1));
  }

  private void count(String kind, String address, int limit, Duration window) {
    RateLimiter.Verdict verdict = limiter.take(kind, address, limit, window);
    if (!verdict.allowed()) {
      throw new TooManyRequests(verdict.resetsIn(), "signup.too-often");
    }
  }
}
