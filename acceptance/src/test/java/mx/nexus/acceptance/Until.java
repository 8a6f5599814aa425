package mx.nexus.acceptance;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, up to a deadline. */
public final class Until {

  private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(25).toNanos();

  private Until() {}

  /** Looks again and again until something is there. */
  public static <T> T within(
      Duration longest, Supplier<Optional<T>> look, Supplier<String> otherwise) {
    long deadline = System.nanoTime() + longest.toNanos();
    do {
      Optional<T> found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
    } while (System.nanoTime() < deadline);
    throw new AssertionError(otherwise.get());
  }

  /** Looks again and again until it is so. */
  public static void isTrue(Duration longest, BooleanSupplier look, String what) {
    within(
        longest,
        () -> look.getAsBoolean() ? Optional.of(true) : Optional.empty(),
        () -> "Not within " + longest + ": " + what);
  }
}
