package mx.nexus.catalog.remote;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Leaves a failing service alone: after some failures in a row nobody asks it for a while, then one
 * may try.
 */
public final class CircuitBreaker {

  private static final int FAILURES = 3;
  private static final Duration REST = Duration.ofMinutes(1);

  private final Clock clock;
  private int failures;
  private Instant restsUntil = Instant.MIN;

  /** Of one service. */
  public CircuitBreaker(Clock clock) {
    this.clock = clock;
  }

  /** Whether it is worth asking; the one who is let through after a rest answers for the others. */
  public synchronized boolean permits() {
    if (failures < FAILURES) {
      return true;
    }
    Instant now = clock.instant();
    if (now.isBefore(restsUntil)) {
      return false;
    }
    restsUntil = now.plus(REST);
    return true;
  }

  /** The service answered. */
  public synchronized void succeeded() {
    failures = 0;
  }

  /** It did not. */
  public synchronized void failed() {
    failures++;
    restsUntil = clock.instant().plus(REST);
  }
}
