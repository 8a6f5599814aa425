package mx.nexus.catalog.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Hands things over to another thread in batches and in their order, so that the one who reads and
 * the one who writes work at the same time. A little is on the way, never more.
 */
final class Handover<T> implements AutoCloseable {

  private static final int BATCH = 500;
  private static final int ON_THE_WAY = 8;

  private final BlockingQueue<List<T>> batches = new ArrayBlockingQueue<>(ON_THE_WAY);
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final Thread taker;
  private List<T> batch = new ArrayList<>(BATCH);

  /** To whom; takes on a thread of its own. */
  Handover(String name, Consumer<T> to) {
    this.taker = new Thread(() -> take(to), name);
    taker.setDaemon(true);
    taker.start();
  }

  private void take(Consumer<T> to) {
    try {
      for (List<T> some = batches.take(); !some.isEmpty(); some = batches.take()) {
        some.forEach(to);
      }
      end.complete(null);
    } catch (InterruptedException | RuntimeException | Error failed) {
      end.completeExceptionally(failed);
      // Whoever waits for room sees it at the next turn.
      batches.clear();
    }
  }

  /**
   * Hands one over.
   *
   * @throws CompletionException when one before it could not be taken
   */
  void give(T one) {
    batch.add(one);
    if (batch.size() == BATCH) {
      send();
    }
  }

  /**
   * Waits until all are taken.
   *
   * @throws CompletionException when one of them could not be
   */
  void finish() {
    if (!batch.isEmpty()) {
      send();
    }
    put(List.of());
    end.join();
  }

  private void send() {
    put(batch);
    batch = new ArrayList<>(BATCH);
  }

  private void put(List<T> some) {
    try {
      while (!batches.offer(some, 1, TimeUnit.SECONDS)) {
        throwIfFailed();
      }
      throwIfFailed();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }

  private void throwIfFailed() {
    if (end.isCompletedExceptionally()) {
      end.join();
    }
  }

  /** What was not finished is given up; nothing is taken any more afterwards. */
  @Override
  public void close() {
    taker.interrupt();
    try {
      taker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
