package mx.nexus.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.nexus.acceptance.NexusProcess;

/** The same load on one shop and spread over many; what each shop costs in heap. */
final class ManyShopsBench implements Benchmark {

  private static final int SHOPS = Integer.getInteger("bench.shops", 300);
  private static final int CLERKS = 4;
  private static final int LINES = 5;
  private static final int PARTS = 100;
  private static final int ROUNDS = 4;
  private static final Duration HOW_LONG = Duration.ofSeconds(10);
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  @Override
  public String name() {
    return "shops";
  }

  @Override
  public List<Figure> measure(NexusProcess nexus) throws Exception {
    BusyShop one = BusyShop.open(nexus, CLERKS, PARTS);
    WarmUp.run(nexus, CLERKS, (clerk, turn) -> sell(List.of(one), clerk, turn));
    double heapBefore = heapMegabytes(nexus);
    List<BusyShop> shops = open(nexus);
    WarmUp.run(nexus, CLERKS, (clerk, turn) -> sell(shops, clerk, turn));
    List<Load> alones = new ArrayList<>();
    List<Load> spreads = new ArrayList<>();
    // In turns, so that what else changes on the machine falls on both alike.
    for (int round = 0; round < ROUNDS; round++) {
      alones.add(sellAt(List.of(one)));
      spreads.add(sellAt(shops));
    }
    Load alone = Load.together(alones);
    Load spread = Load.together(spreads);
    double heapEach = (heapMegabytes(nexus) - heapBefore) / SHOPS;
    double ratio = spread.perSecond() / alone.perSecond();
    return List.of(
        new Figure(
            SHOPS + " shops against 1, equal load",
            "ratio %s: %s sales/s over all, %s at one"
                .formatted(
                    Bench.number(ratio),
                    Bench.number(spread.perSecond()),
                    Bench.number(alone.perSecond())),
            "≥ 0.9",
            ratio >= 0.9,
            "a connection for each shop: its caches and the processor's are cold"),
        new Figure(
            "heap per active shop",
            Bench.number(heapEach) + " MB",
            "≤ 0.3 MB",
            heapEach <= 0.3,
            "pool and directory entry"));
  }

  private static List<BusyShop> open(NexusProcess nexus) throws Exception {
    List<BusyShop> shops = new CopyOnWriteArrayList<>();
    inTurns(SHOPS, i -> shops.add(BusyShop.open(nexus, 1, PARTS)));
    return shops;
  }

  /** Several clients share the numbers below the count. */
  private static void inTurns(int count, Turn turn) throws Exception {
    AtomicInteger next = new AtomicInteger();
    ExecutorService clients = Executors.newFixedThreadPool(CLERKS);
    try {
      List<Future<Void>> all = new ArrayList<>();
      for (int client = 0; client < CLERKS; client++) {
        all.add(
            clients.submit(
                () -> {
                  for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    turn.take(i);
                  }
                  return null;
                }));
      }
      for (Future<Void> each : all) {
        each.get();
      }
    } finally {
      clients.shutdownNow();
    }
  }

  private interface Turn {
    void take(int number) throws Exception;
  }

  private static Load sellAt(List<BusyShop> shops) {
    return Load.run(CLERKS, HOW_LONG, (clerk, turn) -> sell(shops, clerk, turn));
  }

  private static void sell(List<BusyShop> shops, int clerk, int turn) {
    BusyShop shop = shops.get((clerk + turn * CLERKS) % shops.size());
    shop.sell(shops.size() == 1 ? clerk : 0, turn * LINES, LINES);
  }

  /** What is left in the server's heap after a full collection. */
  private static double heapMegabytes(NexusProcess nexus) throws IOException, InterruptedException {
    long pid = server(nexus.nodeProcess(1)).pid();
    command("jcmd", Long.toString(pid), "GC.run");
    Matcher used = USED.matcher(command("jcmd", Long.toString(pid), "GC.heap_info"));
    long kilobytes = 0;
    while (used.find()) {
      kilobytes += Long.parseLong(used.group(1));
    }
    return kilobytes / 1024.0;
  }

  private static ProcessHandle server(ProcessHandle started) {
    return started.children().findFirst().orElse(started);
  }

  private static String command(String... words) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.lines()
        .filter(l -> !l.contains("Metaspace") && !l.contains("class space"))
        .reduce("", (a, b) -> a + "\n" + b);
  }
}
