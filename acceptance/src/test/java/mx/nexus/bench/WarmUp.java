package mx.nexus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
      long before = compilerMillis();
      Load.run(clients, WINDOW, work);
      share = (double) (compilerMillis() - before) / WINDOW.toMillis();
    }
  }

  private long compilerMillis() throws IOException {
    Path threads = Path.of("/proc", Long.toString(nexus.nodeProcess(1).pid()), "task");
    List<Path> all;
    try (Stream<Path> each = Files.list(threads)) {
      all = each.toList();
    }
    long ticks = 0;
    for (Path thread : all) {
      ticks += compilerTicks(thread.resolve("stat"));
    }
    return ticks * MILLIS_PER_TICK;
  }

  private static long compilerTicks(Path stat) throws IOException {
    try {
      String text = Files.readString(stat);
      if (!text.contains("CompilerThre")) {
        return 0;
      }
      // The name is in parentheses and may hold spaces.
      String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
      return Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]);
    } catch (NoSuchFileException ended) {
      return 0;
    }
  }
}
