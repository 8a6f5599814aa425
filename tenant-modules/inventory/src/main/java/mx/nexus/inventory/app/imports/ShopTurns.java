package mx.nexus.inventory.app.imports;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import mx.nexus.platform.tenancy.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Long work of many shops on few threads: one piece of a shop at a time, so that no shop holds up
 * the others, and nobody waits on a thread. What finds its shop busy on another node gives the
 * thread back and comes again.
 */
final class ShopTurns {

  private static final Logger LOG = LoggerFactory.getLogger(ShopTurns.class);

  private final Duration pause;
  private final Duration beat;
  private final ExecutorService workers;
  private final ScheduledExecutorService watch;
  private final Map<TenantId, Deque<Work>> shops = new HashMap<>();
  private boolean watching;

  /**
   * @param atOnce threads, and so shops at work at once
   * @param pause until work comes again that found its shop busy
   * @param beat how often work that waits says so
   */
  ShopTurns(int atOnce, Duration pause, Duration beat, ThreadFactory threads) {
    this.pause = pause;
    this.workers = Executors.newFixedThreadPool(atOnce, threads);
    this.watch = Executors.newSingleThreadScheduledExecutor(threads);
    this.beat = beat;
  }

  /**
   * A piece of work.
   *
   * @param hadItsTurn does it; says no when it must come again; throws nothing
   * @param waits is run now and then until it is done
   */
  record Work(BooleanSupplier hadItsTurn, Runnable waits) {}

  /** Does the work soon, after what the shop has given before. */
  synchronized void submit(TenantId shop, Work work) {
    if (!watching) {
      watching = true;
      ScheduledFuture<?> unused =
          watch.scheduleWithFixedDelay(
              this::sayWhoWaits, beat.toMillis(), beat.toMillis(), TimeUnit.MILLISECONDS);
    }
    Deque<Work> queue = shops.get(shop);
    if (queue == null) {
      shops.put(shop, new ArrayDeque<>(List.of(work)));
      workers.execute(() -> next(shop));
    } else {
      queue.add(work);
    }
  }

  void stop() {
    watch.shutdownNow();
    workers.shutdownNow();
  }

  private void next(TenantId shop) {
    Work first = head(shop);
    boolean done = first.hadItsTurn().getAsBoolean();
    synchronized (this) {
      if (workers.isShutdown()) {
        return;
      }
      if (!done) {
        ScheduledFuture<?> unused =
            watch.schedule(
                () -> workers.execute(() -> next(shop)), pause.toMillis(), TimeUnit.MILLISECONDS);
      } else if (removeHead(shop)) {
        workers.execute(() -> next(shop));
      }
    }
  }

  private synchronized Work head(TenantId shop) {
    return queue(shop).element();
  }

  /** Whether more is left of this shop. */
  private boolean removeHead(TenantId shop) {
    queue(shop).remove();
    if (queue(shop).isEmpty()) {
      shops.remove(shop);
      return false;
    }
    return true;
  }

  private Deque<Work> queue(TenantId shop) {
    Deque<Work> queue = shops.get(shop);
    if (queue == null) {
      throw new IllegalStateException("nothing of " + shop + " is left");
    }
    return queue;
  }

  /** Of what is being done, too: who reads it sees how far that is. */
  private void sayWhoWaits() {
    List<Work> all;
    synchronized (this) {
      all = shops.values().stream().flatMap(Deque::stream).toList();
    }
    try {
      all.forEach(work -> work.waits().run());
    } catch (RuntimeException untold) {
      LOG.debug("Who waits cannot be told now", untold);
    }
  }
}
