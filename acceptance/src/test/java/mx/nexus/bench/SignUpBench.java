package mx.nexus.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mx.nexus.acceptance.Api;
import mx.nexus.acceptance.NexusProcess;
import mx.nexus.acceptance.Shop;
import mx.nexus.acceptance.Until;

/** From pressing the button to a shop that can be used: with a prepared database and without. */
final class SignUpBench implements Benchmark {

  private static final int WARM_UP = 15;
  private static final int SHOPS = 20;
  private static final Duration LONGEST_REFILL = Duration.ofSeconds(30);

  @Override
  public String name() {
    return "signup";
  }

  @Override
  public List<Figure> measure(NexusProcess nexus) {
    for (int i = 0; i < WARM_UP; i++) {
      awaitPool(nexus);
      signUp(nexus);
    }
    List<Long> warm = new ArrayList<>();
    for (int i = 0; i < SHOPS; i++) {
      awaitPool(nexus);
      warm.add(signUp(nexus));
    }
    List<Long> cold = new ArrayList<>();
    for (int i = 0; i < SHOPS; i++) {
      emptyPool(nexus);
      cold.add(signUp(nexus));
    }
    return List.of(
        figure("sign-up, prepared database", warm, 500),
        figure("sign-up, none prepared", cold, 3_000));
  }

  private static Figure figure(String what, List<Long> taken, int target) {
    Load load = Load.of(taken);
    double p95 = load.percentileMillis(95);
    return new Figure(
        what,
        "p50 %s ms, p95 %s ms"
            .formatted(Bench.number(load.percentileMillis(50)), Bench.number(p95)),
        "p95 ≤ %d ms".formatted(target),
        p95 <= target,
        "Argon2id of the password, first connection of the new database");
  }

  private static long signUp(NexusProcess nexus) {
    Api platform = nexus.api();
    var form = Shop.signUp(Shop.newSlug());
    long start = System.nanoTime();
    platform.post("/platform/api/signup", form).expect(201);
    return System.nanoTime() - start;
  }

  private static void awaitPool(NexusProcess nexus) {
    Until.isTrue(LONGEST_REFILL, () -> pooled(nexus) > 0, "a prepared database");
  }

  /** Takes what is prepared away, as a rush of sign-ups does. */
  private static void emptyPool(NexusProcess nexus) {
    for (int tries = 0; tries < 20 && pooled(nexus) > 0; tries++) {
      signUp(nexus);
    }
  }

  private static long pooled(NexusProcess nexus) {
    return nexus.databases().number("nexus_master", POOLED);
  }

  private static final String POOLED =
      "select count(*) from provisioning_warm_database where claimed_for is null";
}
