package mx.nexus.provisioning.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How soon an application server that ended by itself is started again. The first time at once,
 * then with growing pauses; one that ends five times in ten minutes is not started any more.
 */
final class Restarts {

  private static final int MOST = 4;
  private static final Duration WITHIN = Duration.ofMinutes(10);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

  private final Clock clock;
  private final Map<Integer, Deque<Instant>> ends = new HashMap<>();

  Restarts(Clock clock) {
    this.clock = clock;
  }

  /** Notes that the server ended; empty when it is to be given up. */
  synchronized Optional<Duration> pauseBeforeNext(int server) {
    Instant now = clock.instant();
    Deque<Instant> recent = ends.computeIfAbsent(server, number -> new ArrayDeque<>());
    recent.removeIf(end -> end.isBefore(now.minus(WITHIN)));
    recent.add(now);
    int before = recent.size() - 1;
    if (before >= MOST) {
      return Optional.empty();
    }
    return Optional.of(before == 0 ? Duration.ZERO : FIRST_PAUSE.multipliedBy(1L << (before - 1)));
  }
}
