package mx.nexus.inventory.app.imageimports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mx.nexus.inventory.app.imageimports.ImageImportRecords.Left;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.security.EncryptedSecret;
import mx.nexus.platform.tenancy.Placement;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.platform.tenancy.TenantState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two threads for the imports of all shops. */
@Timeout(20)
class ImageImportRunnerTest {

  private static final int PICTURES = 25;

  private final List<UUID> imports = List.of(Ids.next(), Ids.next(), Ids.next());
  private final CountDownLatch allAreThere = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(imports.size());
  private final List<UUID> order = Collections.synchronizedList(new ArrayList<>());
  private final Pictures pictures = new Pictures();
  private final ImageImportRunner runner = new ImageImportRunner(pictures, new Apply());

  @AfterEach
  void stop() {
    runner.stop();
  }

  @Test
  void anImportOfManyPicturesDoesNotKeepTheOthersWaitingToItsEnd() throws InterruptedException {
    try (TenantContext.Binding bound = TenantContext.bind(shop())) {
      imports.forEach(runner::submit);
    }
    allAreThere.countDown();

    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    for (UUID each : imports) {
      assertThat(order.stream().filter(each::equals)).hasSize(PICTURES);
    }
    int firstOfTheLast = order.indexOf(imports.get(2));
    assertThat(order.lastIndexOf(imports.get(0))).isGreaterThan(firstOfTheLast);
    assertThat(order.lastIndexOf(imports.get(1))).isGreaterThan(firstOfTheLast);
  }

  /** So many of each import. */
  private final class Pictures extends ImageImportRecords {

    private final Map<UUID, Deque<Integer>> left = new HashMap<>();

    Pictures() {
      imports.forEach(
          each -> left.put(each, new ArrayDeque<>(IntStream.range(0, PICTURES).boxed().toList())));
    }

    @Override
    public boolean take(UUID id, UUID worker) {
      return true;
    }

    @Override
    public synchronized Optional<Left> next(UUID id, UUID worker) {
      return Optional.ofNullable(left.getOrDefault(id, new ArrayDeque<>()).peek())
          .map(number -> new Left(number, "a.jpg", "A", null, false));
    }

    private synchronized void done(UUID id) {
      left.getOrDefault(id, new ArrayDeque<>()).remove();
    }

    @Override
    public void release(UUID id, UUID worker) {
      ended.countDown();
    }
  }

  private final class Apply extends ApplyImage {

    @Override
    void apply(UUID importId, Left row) {
      try {
        allAreThere.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      order.add(importId);
      pictures.done(importId);
    }
  }

  private static Tenant shop() {
    return new Tenant(
        new TenantId(Ids.next()),
        "tienda",
        "Tienda",
        TenantState.READY,
        1,
        "mostrador",
        "America/Mexico_City",
        new Placement(Ids.next(), "127.0.0.1", 1, 1, "x", "x", new EncryptedSecret("x")));
  }
}
