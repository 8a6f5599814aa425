package mx.nexus.platform.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.platform.tenancy.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts requests and sales of each tenant in memory and adds them to the master's hourly rows
 * every few seconds. A killed node loses at most those seconds of counting, never data.
 */
@ApplicationScoped
public class UsageMeter {

  private static final Logger LOG = LoggerFactory.getLogger(UsageMeter.class);
  private static final long FLUSH_SECONDS = 5;

  private final MasterDatabase master;
  private final Map<TenantId, Counts> counts = new ConcurrentHashMap<>();
  private final ScheduledExecutorService flusher =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "usage");
            thread.setDaemon(true);
            return thread;
          });

  @SuppressWarnings("NullAway")
  protected UsageMeter() {
    this.master = null;
  }

  @Inject
  public UsageMeter(MasterDatabase master) {
    this.master = master;
    ScheduledFuture<?> unused =
        flusher.scheduleWithFixedDelay(this::flush, FLUSH_SECONDS, FLUSH_SECONDS, TimeUnit.SECONDS);
  }

  /** One request of the bound tenant. */
  public void countRequest() {
    of(TenantContext.required().id()).requests.increment();
  }

  /** One completed sale of the bound tenant. */
  public void countSale() {
    of(TenantContext.required().id()).sales.increment();
  }

  /** Writes what was counted so far. */
  public void flush() {
    Instant hour = Clock.systemUTC().instant().truncatedTo(ChronoUnit.HOURS);
    UUID[] tenants = counts.keySet().stream().map(TenantId::value).toArray(UUID[]::new);
    if (tenants.length == 0) {
      return;
    }
    Long[] requests = new Long[tenants.length];
    Long[] sales = new Long[tenants.length];
    for (int i = 0; i < tenants.length; i++) {
      Counts counted = of(new TenantId(tenants[i]));
      requests[i] = counted.requests.sumThenReset();
      sales[i] = counted.sales.sumThenReset();
    }
    try {
      write(hour, tenants, requests, sales);
    } catch (RuntimeException e) {
      LOG.warn("Usage of {} tenants waits for the next time", tenants.length, e);
      for (int i = 0; i < tenants.length; i++) {
        Counts counted = of(new TenantId(tenants[i]));
        counted.requests.add(requests[i]);
        counted.sales.add(sales[i]);
      }
    }
  }

  /** Writes the last of it while the master's pool is still there. */
  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object end) {
    flusher.shutdown();
    flush();
  }

  private void write(Instant hour, UUID[] tenants, Long[] requests, Long[] sales) {
    master.transact(
        transaction -> {
          transaction.update(
              """
              insert into platform_tenant_usage as u (tenant_id, hour, requests, sales)
              select c.id, ?, c.requests, c.sales
                from unnest(?, ?, ?) as c (id, requests, sales)
               where c.requests + c.sales > 0
              on conflict (tenant_id, hour) do update
                set requests = u.requests + excluded.requests, sales = u.sales + excluded.sales
              """,
              hour,
              tenants,
              requests,
              sales);
          transaction.update(
              """
              insert into platform_tenant_measure (tenant_id, last_activity_at)
              select c.id, now() from unnest(?, ?) as c (id, requests) where c.requests > 0
              on conflict (tenant_id) do update set last_activity_at = excluded.last_activity_at
              """,
              tenants,
              requests);
        });
  }

  private Counts of(TenantId tenant) {
    return counts.computeIfAbsent(tenant, id -> new Counts());
  }

  private static final class Counts {
    final LongAdder requests = new LongAdder();
    final LongAdder sales = new LongAdder();
  }
}
