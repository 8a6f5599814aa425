package mx.nexus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mx.nexus.acceptance.NexusProcess;

/**
 * Has a server work until its compilers have little left to do: it works all day, and what they do
 * in the first minutes is not what is measured. A few clients first: under full load the compilers
 * get one of ten turns at two processors, and would need a quarter of an hour.
 */
final class WarmUp {

  private static final Duration WINDOW = Duration.ofSeconds(10);
  private static final int MOST_WINDOWS = 30;
  private static final int MOST_FULL_WINDOWS = 12;
  private static final int FEW = 4;

  /** The share of one processor at which the compilers count as done. */
  private static final double QUIET = 0.05;

  /** The unit of processor times in {@code /proc}. */
  private static final int MILLIS_PER_TICK = 10;

  private static final int USER_TICKS = 11;
  private static final int SYSTEM_TICKS = 12;

  private final NexusProcess nexus;

  private WarmUp(NexusProcess nexus) {
    this.nexus = nexus;
  }

  /** Until the compilers are quiet, with a few of the clients and then with all of them. */
  static void run(NexusProcess nexus, int clients, Load.Work work) throws IOException {
    WarmUp server = new WarmUp(nexus);
    server.work(Math.max(1, clients / FEW), MOST_WINDOWS, work);
    server.work(clients, MOST_FULL_WINDOWS, work);
  }

  private void work(int clients, int mostWindows, Load.Work work) throws IOException {
    double share = 1;
    for (int window = 0; window < mostWindows && share > QUIET; window++) {
      Map<String, Long> before = compilerTicks();
      Load.run(clients, WINDOW, work);
      share = (double) ticksSince(before) * MILLIS_PER_TICK / WINDOW.toMillis();
    }
  }

  /** Thread by thread: on larger machines compiler threads end when there is nothing to do. */
  private long ticksSince(Map<String, Long> before) throws IOException {
    long ticks = 0;
    for (Map.Entry<String, Long> now : compilerTicks().entrySet()) {
      ticks += now.getValue() - before.getOrDefault(now.getKey(), 0L);
    }
    return ticks;
  }

  private Map<String, Long> compilerTicks() throws IOException {
    Path threads = Path.of("/proc", Long.toString(nexus.nodeProcess(1).pid()), "task");
    Map<String, Long> ticks = new HashMap<>();
    try (Stream<Path> each = Files.list(threads)) {
      for (Path thread : each.toList()) {
        compilerTicks(thread.resolve("stat"))
            .ifPresent(used -> ticks.put(thread.getFileName().toString(), used));
      }
    }
    return ticks;
  }

  private static Optional<Long> compilerTicks(Path stat) {
    try {
      String text = Files.readString(stat);
      if (!text.contains("CompilerThre")) {
        return Optional.empty();
      }
      // The name is in parentheses and may hold spaces.
      String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
      return Optional.of(Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]));
    } catch (IOException ended) {
      return Optional.empty();
    }
  }
}
