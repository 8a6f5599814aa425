package mx.nexus.bench;

import java.util.List;
import java.util.Map;
import mx.nexus.acceptance.NexusProcess;

/** A second start of an installation that has data already. */
final class BootBench implements Benchmark {

  @Override
  public String name() {
    return "boot";
  }

  @Override
  public List<Figure> measure(NexusProcess nexus) {
    NexusProcess first = NexusProcess.startFresh(1, Map.of());
    first.close();
    long start = System.nanoTime();
    try (NexusProcess second = NexusProcess.start(first.data(), first.port(), 1, Map.of())) {
      double seconds = (System.nanoTime() - start) / 1e9;
      return List.of(
          new Figure(
              "boot to ready, data present, beside another running product",
              Bench.number(seconds) + " s",
              "≤ 20 s",
              seconds <= 20,
              "deployment of two applications is bound by the processor"));
    }
  }
}
