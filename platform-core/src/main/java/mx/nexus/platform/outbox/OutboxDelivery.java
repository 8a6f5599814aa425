package mx.nexus.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.persistence.Units;
import mx.nexus.platform.rest.WireJson;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers a tenant's pending events, those that gathered in one unit of work; after a failure one
 * by one. Woken after a commit and at a tenant's first request on a node, so that what a killed
 * node left behind is delivered without asking every database at boot. Several nodes may deliver at
 * once: rows are claimed with SKIP LOCKED.
 */
@ApplicationScoped
public class OutboxDelivery {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);
  private static final int THREADS = 2;
  private static final int MOST_PER_RUN = 200;
  private static final int MOST_TOGETHER = 50;
  private static final long GATHER_MILLIS = 100;

  /**
   * Takes and marks in one statement what is due; a handler that throws undoes it. The commit need
   * not wait for the disk: what a crash undoes is delivered again.
   */
  private static final String NEXT =
      """
      with quick as materialized (select set_config('synchronous_commit', 'off', true) as is_off),
      due as (
        select id from platform_outbox
         where delivered_at is null and next_attempt <= now()
         order by next_attempt, id
         limit ? for update skip locked)
      update platform_outbox o set delivered_at = now()
        from due, quick
       where o.id = due.id and quick.is_off = 'off'
      returning o.id, o.type, o.payload, o.next_attempt
      """;

  private final Units units;
  private final Sql sql;
  private final Iterable<? extends EventHandler<?>> handlers;
  private final Set<String> scheduled = ConcurrentHashMap.newKeySet();
  private final Set<String> swept = ConcurrentHashMap.newKeySet();
  private final ScheduledThreadPoolExecutor workers =
      new ScheduledThreadPoolExecutor(THREADS, OutboxDelivery::daemon);

  @SuppressWarnings("NullAway")
  protected OutboxDelivery() {
    this(null, null, List.of());
  }

  @Inject
  public OutboxDelivery(Units units, Sql sql, @Any Instance<EventHandler<?>> handlers) {
    this(units, sql, (Iterable<EventHandler<?>>) handlers);
  }

  /** With these handlers. */
  public OutboxDelivery(Units units, Sql sql, Iterable<? extends EventHandler<?>> handlers) {
    this.units = units;
    this.sql = sql;
    this.handlers = handlers;
  }

  /** Delivers the bound tenant's events soon, on another thread. */
  public void wake() {
    schedule(TenantContext.required(), GATHER_MILLIS);
  }

  /** Once per tenant and node: looks for events that an earlier life of a node left behind. */
  public void sweepOnce() {
    Tenant tenant = TenantContext.required();
    if (swept.add(tenant.key())) {
      ScheduledFuture<?> unused = workers.schedule(() -> sweep(tenant), 1, TimeUnit.SECONDS);
    }
  }

  /** Delivers the bound tenant's events now; says how many. */
  public int deliverPending() {
    int delivered = 0;
    int together = MOST_TOGETHER;
    while (delivered < MOST_PER_RUN) {
      int limit = together;
      AtomicReference<@Nullable UUID> atHand = new AtomicReference<>();
      try {
        int done = inUnit(() -> deliverTogether(limit, atHand));
        delivered += done;
        if (done < limit) {
          return delivered;
        }
      } catch (RuntimeException failed) {
        UUID event = atHand.get();
        if (event == null) {
          throw failed;
        }
        if (limit == 1) {
          LOG.warn("Event {} failed and will be tried again", event, failed);
          postpone(event, failed);
        }
        together = 1;
      }
    }
    return delivered;
  }

  @PreDestroy
  void stop() {
    workers.shutdownNow();
  }

  private void schedule(Tenant tenant, long millis) {
    if (scheduled.add(tenant.key())) {
      ScheduledFuture<?> unused =
          workers.schedule(() -> deliver(tenant), millis, TimeUnit.MILLISECONDS);
    }
  }

  /** Beside what is scheduled: a long pause must not hold up the next event. */
  private void deliverLater(Tenant tenant, int seconds) {
    if (!workers.isShutdown()) {
      ScheduledFuture<?> unused =
          workers.schedule(() -> deliver(tenant), seconds + 1L, TimeUnit.SECONDS);
    }
  }

  private void deliver(Tenant tenant) {
    scheduled.remove(tenant.key());
    try (TenantContext.Binding bound = TenantContext.bind(tenant)) {
      if (deliverPending() == MOST_PER_RUN) {
        wake();
      }
    } catch (RuntimeException e) {
      LOG.warn("Events of {} wait for its next request: {}", tenant, e.toString());
      swept.remove(tenant.key());
    }
  }

  /** Delivers what is due, and comes back for what an earlier life put off. */
  private void sweep(Tenant tenant) {
    deliver(tenant);
    try (TenantContext.Binding bound = TenantContext.bind(tenant)) {
      sql.one(
              """
              select ceil(extract(epoch from min(next_attempt) - now()))::int as seconds
                from platform_outbox where delivered_at is null having count(*) > 0
              """,
              row -> row.integer("seconds"))
          .ifPresent(seconds -> deliverLater(tenant, Math.max(0, seconds)));
    } catch (RuntimeException e) {
      LOG.warn("Events of {} wait for its next request: {}", tenant, e.toString());
      swept.remove(tenant.key());
    }
  }

  private <T> T inUnit(Callable<T> work) {
    try {
      return units.run(false, work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private int deliverTogether(int limit, AtomicReference<@Nullable UUID> atHand) {
    List<Pending> next =
        sql.list(
            NEXT,
            row ->
                new Pending(
                    row.uuid("id"),
                    row.text("type"),
                    row.json("payload"),
                    row.instant("next_attempt")),
            limit);
    if (next.isEmpty()) {
      return 0;
    }
    next.stream()
        .sorted(Comparator.comparing(Pending::due).thenComparing(Pending::id))
        .forEach(
            event -> {
              atHand.set(event.id());
              hand(event);
            });
    return next.size();
  }

  /** Puts the event off, longer each time, and comes back for it. */
  private void postpone(UUID event, RuntimeException reason) {
    Optional<Integer> pause =
        inUnit(
            () ->
                sql.one(
                    """
                    update platform_outbox
                       set attempts = attempts + 1,
                           next_attempt =
                             now() + least(3600, power(2, attempts + 1)) * interval '1 second',
                           last_error = left(?, 500)
                     where id = ?
                    returning ceil(extract(epoch from next_attempt - now()))::int as seconds
                    """,
                    row -> row.integer("seconds"),
                    String.valueOf(reason),
                    event));
    pause.ifPresent(seconds -> deliverLater(TenantContext.required(), seconds));
  }

  private void hand(Pending event) {
    DomainEvent read = null;
    for (EventHandler<?> handler : handlers) {
      if (handler.type().getName().equals(event.type())) {
        read = read == null ? read(event.payload(), handler.type()) : read;
        hand(handler, read);
      }
    }
  }

  private static DomainEvent read(String payload, Class<? extends DomainEvent> type) {
    try {
      return WireJson.mapper().readValue(payload, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <E extends DomainEvent> void hand(EventHandler<E> handler, DomainEvent event) {
    handler.handle(handler.type().cast(event));
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "outbox");
    thread.setDaemon(true);
    return thread;
  }

  private record Pending(UUID id, String type, String payload, Instant due) {}
}
