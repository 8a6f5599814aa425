package mx.nexus.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mx.nexus.acceptance.NexusProcess;
import mx.nexus.acceptance.Shop;

/** The database of one shop hangs while many people of that shop wait; how the others fare. */
final class FrozenShopBench implements Benchmark {

  private static final int CLERKS = 4;
  private static final int WAITING = 30;
  private static final int PARTS = 200;
  private static final Duration HOW_LONG = Duration.ofSeconds(10);
  private static final double MOST_CHANGE = 0.05;

  @Override
  public String name() {
    return "frozen";
  }

  @Override
  public List<Figure> measure(NexusProcess nexus) throws Exception {
    BusyShop healthy = BusyShop.open(nexus, CLERKS, PARTS);
    try (PgWire wire = new PgWire(nexus.databases().port())) {
      Shop frozen = Placement.openBehind(nexus, wire);
      lookUps(healthy);
      double before = lookUps(healthy).percentileMillis(99);
      wire.freeze(true);
      ExecutorService waiting = Executors.newFixedThreadPool(WAITING);
      try {
        for (int i = 0; i < WAITING; i++) {
          waiting.execute(() -> askForever(frozen));
        }
        double during = lookUps(healthy).percentileMillis(99);
        double change = during / before - 1;
        return List.of(
            new Figure(
                "one shop's database frozen, %d of its people waiting".formatted(WAITING),
                "p99 of another shop %s ms before, %s ms during"
                    .formatted(Bench.number(before), Bench.number(during)),
                "moves < 5 %",
                change < MOST_CHANGE,
                "processor time that the waiting and repeated requests take"));
      } finally {
        waiting.shutdownNow();
        wire.freeze(false);
      }
    }
  }

  private static void askForever(Shop frozen) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        frozen.api().get("/pos/api/sales");
      } catch (RuntimeException refused) {
        continue;
      }
    }
  }

  private static Load lookUps(BusyShop shop) {
    return Load.run(
        CLERKS,
        HOW_LONG,
        (clerk, turn) ->
            shop.shop()
                .api()
                .get(
                    "/pos/api/inventory/stock-by-branch?itemId="
                        + shop.items().get((clerk * 31 + turn) % PARTS))
                .expect(200));
  }
}
