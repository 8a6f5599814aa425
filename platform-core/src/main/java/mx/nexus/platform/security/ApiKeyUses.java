package mx.nexus.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import mx.nexus.platform.persistence.MasterDatabase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the request log of the API keys in batches behind the requests' back.
 *
 * <p>The queue is bounded: when the master is slow the log loses entries and says how many, and the
 * partners notice nothing.
 */
@ApplicationScoped
public class ApiKeyUses {

  private static final Logger LOG = LoggerFactory.getLogger(ApiKeyUses.class);
  private static final int MOST_WAITING = 10_000;
  private static final int BATCH = 500;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
  private static final Duration LINGER = Duration.ofMillis(500);

  private final MasterDatabase master;
  private final BlockingQueue<Entry> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private @Nullable Thread writer;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected ApiKeyUses() {
    this(null);
  }

  @Inject
  public ApiKeyUses(MasterDatabase master) {
    this.master = master;
  }

  private record Entry(UUID tenantId, ApiKeyUse use) {}

  /** Takes the use into the log, soon. */
  public void add(UUID tenantId, ApiKeyUse use) {
    if (!waiting.offer(new Entry(tenantId, use))) {
      LOG.warn("The request log is full; an entry is lost");
    }
    startOnce();
  }

  private synchronized void startOnce() {
    if (writer == null) {
      writer = new Thread(this::write, "api-key-uses");
      writer.setDaemon(true);
      writer.start();
    }
  }

  /** Writes the last of them while the master's pool is still there. */
  void atEnd(@Observes @BeforeDestroyed(ApplicationScoped.class) Object end) {
    stop();
  }

  void stop() {
    Thread running = running();
    if (running != null) {
      running.interrupt();
      try {
        running.join(LONGEST_STOP.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized @Nullable Thread running() {
    return writer;
  }

  private void write() {
    boolean stopped = false;
    while (!stopped) {
      List<Entry> batch = new ArrayList<>(BATCH);
      try {
        batch.add(waiting.take());
        TimeUnit.MILLISECONDS.sleep(LINGER.toMillis());
      } catch (InterruptedException stop) {
        stopped = true;
      }
      waiting.drainTo(batch, stopped ? MOST_WAITING : BATCH - 1);
      storeIfPossible(batch);
    }
  }

  private void storeIfPossible(List<Entry> batch) {
    try {
      if (!batch.isEmpty()) {
        store(batch);
      }
    } catch (RuntimeException failed) {
      LOG.warn("{} entries of the request log are lost", batch.size(), failed);
    }
  }

  private void store(List<Entry> batch) {
    List<ApiKeyUse> uses = batch.stream().map(Entry::use).toList();
    master.transact(
        transaction -> {
          transaction.update(
              "insert into platform_api_key_use"
                  + " (tenant_id, key_id, at, method, path, status, millis, request_id)"
                  + " select * from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[],"
                  + " ?::text[], ?::int[], ?::int[], ?::text[])",
              batch.stream().map(Entry::tenantId).toArray(UUID[]::new),
              uses.stream().map(ApiKeyUse::keyId).toArray(UUID[]::new),
              uses.stream().map(use -> use.at().toString()).toArray(String[]::new),
              uses.stream().map(ApiKeyUse::method).toArray(String[]::new),
              uses.stream().map(ApiKeyUse::path).toArray(String[]::new),
              uses.stream().map(ApiKeyUse::status).toArray(Integer[]::new),
              uses.stream().map(ApiKeyUse::millis).toArray(Integer[]::new),
              uses.stream().map(ApiKeyUse::requestId).toArray(String[]::new));
          Instant latest = uses.stream().map(ApiKeyUse::at).max(Instant::compareTo).orElseThrow();
          transaction.update(
              "update platform_api_key set last_used_at = ? where id = any(?::uuid[])",
              latest,
              uses.stream().map(ApiKeyUse::keyId).distinct().toArray(UUID[]::new));
        });
  }
}
