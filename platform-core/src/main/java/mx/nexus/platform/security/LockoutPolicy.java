package mx.nexus.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When somebody who keeps failing to log in may try again.
 *
 * <p>The first few failures cost nothing (people mistype); from then on each failure doubles the
 * wait up to a bound, so that guessing gets slow while nobody is locked out for good. Failures
 * older than a day are forgiven.
 *
 * @param freeFailures failures in a row that cost nothing
 * @param firstWait wait after the first failure that costs
 * @param longestWait bound of the wait
 */
public record LockoutPolicy(int freeFailures, Duration firstWait, Duration longestWait) {

  /** Five free failures, then 30 seconds doubling up to 15 minutes. */
  public static final LockoutPolicy STANDARD =
      new LockoutPolicy(5, Duration.ofSeconds(30), Duration.ofMinutes(15));

  private static final Duration FORGIVEN_AFTER = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 20;

  /** Until when log-in is closed after this many failures, the last at the given moment. */
  public Optional<Instant> lockedUntil(int failures, Instant lastFailure) {
    return waitAfter(failures).map(lastFailure::plus);
  }

  /** How long is left of the lock; empty when log-in is open. */
  public Optional<Duration> remaining(int failures, Instant lastFailure, Instant now) {
    return lockedUntil(failures, lastFailure)
        .filter(until -> until.isAfter(now))
        .map(until -> Duration.between(now, until));
  }

  /** The count with which the next failure is added up. */
  public int failuresThatCount(int failures, Instant lastFailure, Instant now) {
    return lastFailure.plus(FORGIVEN_AFTER).isBefore(now) ? 0 : failures;
  }

  private Optional<Duration> waitAfter(int failures) {
    int costing = failures - freeFailures;
    if (costing <= 0) {
      return Optional.empty();
    }
    Duration wait = firstWait.multipliedBy(1L << Math.min(costing - 1, MOST_DOUBLINGS));
    return Optional.of(wait.compareTo(longestWait) > 0 ? longestWait : wait);
  }
}
