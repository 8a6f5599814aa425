package mx.nexus.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockoutPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");
  private final LockoutPolicy policy = LockoutPolicy.STANDARD;

  @Test
  void theFirstFailuresCostNothing() {
    assertThat(policy.remaining(5, NOW, NOW)).isEmpty();
  }

  @Test
  void everyFurtherFailureDoublesTheWaitUpToABound() {
    assertThat(policy.remaining(6, NOW, NOW)).contains(Duration.ofSeconds(30));
    assertThat(policy.remaining(7, NOW, NOW)).contains(Duration.ofSeconds(60));
    assertThat(policy.remaining(10, NOW, NOW)).contains(Duration.ofSeconds(480));
    assertThat(policy.remaining(11, NOW, NOW)).contains(Duration.ofMinutes(15));
    assertThat(policy.remaining(5_000, NOW, NOW)).contains(Duration.ofMinutes(15));
  }

  @Test
  void theLockOpensWhenTheWaitIsOver() {
    assertThat(policy.remaining(6, NOW, NOW.plusSeconds(29))).contains(Duration.ofSeconds(1));
    assertThat(policy.remaining(6, NOW, NOW.plusSeconds(30))).isEmpty();
    assertThat(policy.lockedUntil(6, NOW)).contains(NOW.plusSeconds(30));
  }

  @Test
  void failuresOfYesterdayAreForgiven() {
    assertThat(policy.failuresThatCount(9, NOW, NOW.plus(Duration.ofHours(23)))).isEqualTo(9);
    assertThat(policy.failuresThatCount(9, NOW, NOW.plus(Duration.ofHours(25)))).isZero();
  }
}
