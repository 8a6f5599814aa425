package mx.nexus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import mx.nexus.acceptance.NexusProcess;
import mx.nexus.acceptance.Sources;

/** Runs the benchmarks that are named, or all, and writes docs/benchmarks.md. */
public final class Bench {

  private static final List<Benchmark> ALL =
      List.of(
          new SignUpBench(),
          new SaleBench(),
          new PostbackBench(),
          new FrozenShopBench(),
          new CatalogueBench(),
          new ManyShopsBench());

  /** With the optimising compiler, which only the laptop's quick start goes without. */
  private static final String AS_ON_A_SERVER = "-XX:TieredStopAtLevel=4";

  private Bench() {}

  public static void main(String[] args) throws Exception {
    LeanClient.prepare();
    Set<String> wanted =
        Arrays.stream(args)
            .flatMap(a -> Arrays.stream(a.split(",")))
            .filter(n -> !n.isBlank())
            .collect(Collectors.toSet());
    Set<String> known = ALL.stream().map(Benchmark::name).collect(Collectors.toSet());
    known.add(BootBench.NAME);
    if (!known.containsAll(wanted)) {
      System.err.println("There are the benchmarks " + new TreeSet<>(known));
      System.exit(2);
    }
    StringBuilder report = new StringBuilder(head());
    if (!wanted.equals(Set.of(BootBench.NAME))) {
      try (NexusProcess nexus =
          NexusProcess.startFresh(
              1, Map.of("NEXUS_SIGNUPS_PER_HOUR", "100000", "NEXUS_JVM_OPTIONS", AS_ON_A_SERVER))) {
        for (Benchmark each : ALL) {
          if (wanted.isEmpty() || wanted.contains(each.name())) {
            report.append(section(each.name(), () -> each.measure(nexus)));
          }
        }
      }
    }
    if (wanted.isEmpty() || wanted.contains(BootBench.NAME)) {
      report.append(section(BootBench.NAME, BootBench::measure));
    }
    if (wanted.isEmpty()) {
      Files.writeString(Sources.ROOT.resolve("docs/benchmarks.md"), report);
    }
  }

  private static String section(String name, Callable<List<Benchmark.Figure>> measured) {
    List<String> lines = new ArrayList<>();
    try {
      for (Benchmark.Figure each : measured.call()) {
        lines.add(
            "| %s | %s | %s | %s | %s |"
                .formatted(
                    each.what(),
                    each.measured(),
                    each.target(),
                    each.reached() ? "yes" : "no",
                    each.limit()));
      }
    } catch (Exception e) {
      lines.add("| %s | not measured | | no | %s |".formatted(name, oneLine(e)));
    }
    lines.forEach(System.out::println);
    return String.join("\n", lines) + "\n";
  }

  static String oneLine(Exception e) {
    String text = String.valueOf(e.getMessage()).replaceAll("[\\r\\n|]+", " ");
    return text.substring(0, Math.min(200, text.length()));
  }

  private static String head() throws IOException {
    Runtime machine = Runtime.getRuntime();
    return """
        # Benchmarks

        Measured by `./nexus bench` from outside, product, PostgreSQL and the measuring clients on one machine.
        Ratios count, absolute figures belong to the machine.

        %s, %d cores (%s), %s, Java %s.

        | What | Measured | Target | Reached | What limits it |
        |---|---|---|---|---|
        """
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            machine.availableProcessors(),
            processor(),
            System.getProperty("os.name") + " " + System.getProperty("os.version"),
            System.getProperty("java.version"));
  }

  private static String processor() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(info).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }

  static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
  }
}
