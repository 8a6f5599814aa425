package mx.nexus.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mx.nexus.acceptance.NexusProcess;

/** Starts of an installation that has data already, with nothing else running. */
final class BootBench {

  static final String NAME = "boot";

  private static final int STARTS = 5;
  private static final double TARGET_SECONDS = 20;

  private BootBench() {}

  static List<Benchmark.Figure> measure() {
    NexusProcess first = NexusProcess.startFresh(1, Map.of());
    first.close();
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      long start = System.nanoTime();
      try (NexusProcess again = NexusProcess.start(first.data(), first.port(), 1, Map.of())) {
        seconds.add((System.nanoTime() - start) / 1e9);
      }
    }
    List<Double> sorted = seconds.stream().sorted().toList();
    double median = sorted.get(STARTS / 2);
    return List.of(
        new Benchmark.Figure(
            "boot to ready, demo data present, %d starts".formatted(STARTS),
            "%s to %s s, median %s s"
                .formatted(
                    Bench.number(sorted.get(0)),
                    Bench.number(sorted.get(STARTS - 1)),
                    Bench.number(median)),
            "≤ 20 s",
            sorted.get(STARTS - 1) <= TARGET_SECONDS,
            "deployment of two applications is bound by the processor"));
  }
}
