package mx.nexus.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import mx.nexus.acceptance.NexusProcess;
import mx.nexus.acceptance.Shop;

/** The database of one shop hangs while many people of that shop wait; how the others fare. */
final class FrozenShopBench implements Benchmark {

  private static final int CLERKS = 4;
  private static final int WAITING = 30;
  private static final int PARTS = 200;
  private static final int ROUNDS = 4;
  private static final Duration IMPATIENCE = Duration.ofMillis(250);
  private static final Duration HOW_LONG = Duration.ofSeconds(10);
  private static final double MOST_CHANGE = 0.05;

  @Override
  public String name() {
    return "frozen";
  }

  @Override
  public List<Figure> measure(NexusProcess nexus) throws Exception {
    BusyShop healthy = BusyShop.open(nexus, CLERKS, PARTS);
    List<Load> before = new ArrayList<>();
    List<Load> during = new ArrayList<>();
    try (PgWire wire = new PgWire(nexus.databases().port())) {
      Shop frozen = Placement.openBehind(nexus, wire);
      Load.settle(CLERKS, (clerk, turn) -> lookUp(healthy, clerk, turn));
      // In turns, so that what else changes on the machine falls on both alike.
      for (int round = 0; round < ROUNDS; round++) {
        before.add(lookUps(healthy));
        during.add(whileFrozen(wire, frozen, () -> lookUps(healthy)));
      }
    }
    double calm = Load.together(before).percentileMillis(99);
    double frozen = Load.together(during).percentileMillis(99);
    return List.of(
        new Figure(
            "one shop's database frozen, %d of its people waiting or asking again"
                .formatted(WAITING),
            "p99 of another shop %s ms before, %s ms during"
                .formatted(Bench.number(calm), Bench.number(frozen)),
            "moves < 5 %",
            frozen / calm - 1 < MOST_CHANGE,
            "processor time that the waiting and repeated requests take"));
  }

  private static Load whileFrozen(PgWire wire, Shop frozen, Supplier<Load> measured)
      throws InterruptedException {
    wire.freeze(true);
    ExecutorService waiting = Executors.newFixedThreadPool(WAITING);
    try {
      for (int i = 0; i < WAITING; i++) {
        waiting.execute(() -> askForever(frozen));
      }
      return measured.get();
    } finally {
      waiting.shutdownNow();
      wire.freeze(false);
      waiting.awaitTermination(1, TimeUnit.MINUTES);
    }
  }

  /** An impatient person: asks again a quarter of a second after each refusal. */
  private static void askForever(Shop frozen) {
    try {
      while (true) {
        try {
          frozen.api().get("/pos/api/sales");
        } catch (RuntimeException cutOff) {
          // As when a browser gives up.
        }
        TimeUnit.MILLISECONDS.sleep(IMPATIENCE.toMillis());
      }
    } catch (InterruptedException enough) {
      Thread.currentThread().interrupt();
    }
  }

  private static Load lookUps(BusyShop shop) {
    return Load.run(CLERKS, HOW_LONG, (clerk, turn) -> lookUp(shop, clerk, turn));
  }

  private static void lookUp(BusyShop shop, int clerk, int turn) {
    shop.shop()
        .api()
        .get(
            "/pos/api/inventory/stock-by-branch?itemId="
                + shop.items().get((clerk * 31 + turn) % PARTS))
        .expect(200);
  }
}
