package mx.nexus.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs work from several clients for a while and keeps how long each piece took. */
record Load(long[] nanos, Duration wall) {

  /** One client's work; answers nothing, throws when it failed. */
  interface Work {
    void run(int client, int turn) throws Exception;
  }

  /** The same work from several clients, one piece after the other, until the time is up. */
  static Load run(int clients, Duration howLong, Work work) {
    return run(clients, howLong, work, client -> Duration.ZERO);
  }

  /** How long a client rests before its next piece of work. */
  interface Pause {
    Duration before(int client);
  }

  /** The same work from several clients who rest in between, until the time is up. */
  static Load run(int clients, Duration howLong, Work work, Pause pause) {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      long start = System.nanoTime();
      List<Future<List<Long>>> all = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        int number = client;
        all.add(threads.submit(() -> one(number, start + howLong.toNanos(), work, pause)));
      }
      List<Long> taken = new ArrayList<>();
      for (Future<List<Long>> each : all) {
        taken.addAll(each.get());
      }
      long[] sorted = taken.stream().mapToLong(Long::longValue).sorted().toArray();
      return new Load(sorted, Duration.ofNanos(System.nanoTime() - start));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Long> one(int client, long deadline, Work work, Pause pause)
      throws Exception {
    List<Long> taken = new ArrayList<>();
    for (int turn = 0; System.nanoTime() < deadline; turn++) {
      TimeUnit.NANOSECONDS.sleep(pause.before(client).toNanos());
      long begin = System.nanoTime();
      work.run(client, turn);
      taken.add(System.nanoTime() - begin);
    }
    return taken;
  }

  static Load of(List<Long> taken) {
    long[] sorted = taken.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Load(sorted, Duration.ofNanos(Arrays.stream(sorted).sum()));
  }

  /** All pieces of work of several loads. */
  static Load together(List<Load> loads) {
    long[] sorted =
        loads.stream().flatMapToLong(load -> Arrays.stream(load.nanos)).sorted().toArray();
    return new Load(sorted, loads.stream().map(Load::wall).reduce(Duration.ZERO, Duration::plus));
  }

  double perSecond() {
    return nanos.length * 1e9 / wall.toNanos();
  }

  double percentileMillis(int percent) {
    int at = Math.min(nanos.length - 1, (int) Math.ceil(nanos.length * percent / 100.0) - 1);
    return nanos[Math.max(0, at)] / 1e6;
  }
}
