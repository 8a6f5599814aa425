package mx.nexus.provisioning.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RestartsTest {

  private Instant now = Instant.parse("2026-11-27T12:00:00Z");
  private final Restarts restarts = new Restarts(new TurnedClock());

  @Test
  void startsAgainAtOnceAndThenWithGrowingPausesUntilItGivesUp() {
    assertThat(restarts.pauseBeforeNext(1)).contains(Duration.ZERO);
    assertThat(restarts.pauseBeforeNext(1)).contains(Duration.ofSeconds(2));
    assertThat(restarts.pauseBeforeNext(1)).contains(Duration.ofSeconds(4));
    assertThat(restarts.pauseBeforeNext(1)).contains(Duration.ofSeconds(8));
    assertThat(restarts.pauseBeforeNext(1)).isEmpty();
  }

  @Test
  void oneServerDoesNotUseUpAnothersPatience() {
    for (int i = 0; i < 5; i++) {
      restarts.pauseBeforeNext(1);
    }

    assertThat(restarts.pauseBeforeNext(2)).contains(Duration.ZERO);
  }

  @Test
  void endsThatAreLongAgoAreForgiven() {
    for (int i = 0; i < 5; i++) {
      restarts.pauseBeforeNext(1);
    }
    now = now.plus(Duration.ofMinutes(11));

    assertThat(restarts.pauseBeforeNext(1)).contains(Duration.ZERO);
  }

  private final class TurnedClock extends Clock {

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
