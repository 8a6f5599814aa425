package mx.nexus.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import mx.nexus.acceptance.NexusProcess;
import mx.nexus.acceptance.Shop;

/**
 * The database of one shop hangs; how the others fare. The people of that shop ask all along, so
 * that the only difference is whether their database answers.
 */
final class FrozenShopBench implements Benchmark {

  private static final int CLERKS = 4;
  private static final int PEOPLE = 30;
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
    List<Load> alone = new ArrayList<>();
    List<Load> served = new ArrayList<>();
    List<Load> during = new ArrayList<>();
    try (PgWire wire = new PgWire(nexus.databases().port())) {
      Shop frozen = Placement.openBehind(nexus, wire);
      WarmUp.run(nexus, CLERKS, (clerk, turn) -> lookUp(healthy, clerk, turn));
      // In turns, so that what else changes on the machine falls on all alike.
      for (int round = 0; round < ROUNDS; round++) {
        alone.add(lookUps(healthy));
        served.add(whileItsPeopleAsk(frozen, healthy));
        wire.freeze(true);
        try {
          during.add(whileItsPeopleAsk(frozen, healthy));
        } finally {
          wire.freeze(false);
        }
      }
    }
    double calm = Load.together(served).percentileMillis(99);
    double hung = Load.together(during).percentileMillis(99);
    return List.of(
        new Figure(
            "one shop's database frozen, %d of its people asking again and again".formatted(PEOPLE),
            "p99 of another shop %s ms while that one is served, %s ms while it hangs (%s ms with nobody there)"
                .formatted(
                    Bench.number(calm),
                    Bench.number(hung),
                    Bench.number(Load.together(alone).percentileMillis(99))),
            "moves < 5 % against being served",
            hung / calm - 1 < MOST_CHANGE,
            "four clerks who never pause keep both processors busy"));
  }

  private static Load whileItsPeopleAsk(Shop shop, BusyShop healthy) throws InterruptedException {
    ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    try {
      for (int i = 0; i < PEOPLE; i++) {
        people.execute(() -> askForever(shop));
      }
      return lookUps(healthy);
    } finally {
      people.shutdownNow();
      people.awaitTermination(1, TimeUnit.MINUTES);
    }
  }

  /** An impatient person: asks again a quarter of a second after each answer or refusal. */
  private static void askForever(Shop shop) {
    try {
      while (true) {
        try {
          shop.api().get("/pos/api/sales");
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
    shop.client()
        .get(
            "/pos/api/inventory/stock-by-branch?itemId="
                + shop.items().get((clerk * 31 + turn) % PARTS));
  }
}
