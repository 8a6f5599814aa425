package mx.nexus.inventory.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.tenancy.TenantId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two threads for all shops, and none of them is any shop's own. */
@Timeout(20)
class ShopTurnsTest {

  private final ShopTurns turns =
      new ShopTurns(2, Duration.ofMillis(1), Duration.ofMillis(1), Thread::new);
  private final TenantId busy = new TenantId(Ids.next());
  private final TenantId other = new TenantId(Ids.next());
  private final List<String> order = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    turns.stop();
  }

  @Test
  void aShopWithManyImportsLeavesAThreadToTheOthers() throws InterruptedException {
    CountDownLatch hold = new CountDownLatch(1);
    CountDownLatch ofBusy = new CountDownLatch(3);
    CountDownLatch ofOther = new CountDownLatch(1);
    for (int i = 1; i <= 3; i++) {
      String name = "busy " + i;
      turns.submit(busy, work(() -> await(hold), name, ofBusy));
    }

    turns.submit(other, work(() -> {}, "other", ofOther));

    assertThat(ofOther.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(order).containsExactly("other");
    hold.countDown();
    assertThat(ofBusy.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(order).containsExactly("other", "busy 1", "busy 2", "busy 3");
  }

  @Test
  void whatHasNoTurnYetComesAgainAndSaysThatItWaits() throws InterruptedException {
    AtomicInteger tries = new AtomicInteger();
    CountDownLatch said = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);

    turns.submit(
        busy,
        new ShopTurns.Work(
            () -> {
              if (tries.incrementAndGet() < 3 || said.getCount() > 0) {
                return false;
              }
              done.countDown();
              return true;
            },
            said::countDown));

    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(tries.get()).isGreaterThan(2);
  }

  private ShopTurns.Work work(Runnable before, String name, CountDownLatch done) {
    return new ShopTurns.Work(
        () -> {
          before.run();
          order.add(name);
          done.countDown();
          return true;
        },
        () -> {});
  }

  private static void await(CountDownLatch hold) {
    try {
      hold.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
