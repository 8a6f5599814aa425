package mx.nexus.platform.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, with a deadline. */
public final class Eventually {

  private static final Duration PAUSE = Duration.ofMillis(20);

  private Eventually() {}

  /** Returns once the condition holds; fails when it does not within the time. */
  public static void within(Duration time, BooleanSupplier condition) {
    long end = System.nanoTime() + time.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("The condition did not hold within " + time);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
