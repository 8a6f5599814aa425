package mx.nexus.provisioning.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import mx.nexus.platform.jobs.Job;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.persistence.SqlFailed;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.retention.PurgeShop;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.platform.tenancy.TenantDirectory;
import mx.nexus.platform.tenancy.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Purges each shop about once a day, a few at each run and one after the other, so that never more
 * than one database is entered for it. A shop that nobody used for so long that nothing is left to
 * go is left alone; one that does not answer is tried again the next day.
 */
@ApplicationScoped
public class PurgeShops implements Job {

  private static final Logger LOG = LoggerFactory.getLogger(PurgeShops.class);
  private static final int MOST_AT_ONCE = 25;

  private final MasterDatabase master;
  private final TenantDirectory directory;
  private final PurgeShop purge;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected PurgeShops() {
    this(null, null, null);
  }

  @Inject
  public PurgeShops(MasterDatabase master, TenantDirectory directory, PurgeShop purge) {
    this.master = master;
    this.directory = directory;
    this.purge = purge;
  }

  @Override
  public String name() {
    return "purge-shops";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  @Override
  public void run() {
    due().forEach(this::purge);
  }

  /** Rows grow old for 30 days after the last use, so shops are visited for some days longer. */
  private List<TenantId> due() {
    return master.list(
        """
        select t.id
          from platform_tenant t
          left join provisioning_purge p on p.tenant_id = t.id
          left join platform_tenant_measure m on m.tenant_id = t.id
         where t.state = 'ready'
           and t.created_at < now() - interval '1 day'
           and (p.purged_at is null
                or (p.purged_at < now() - interval '1 day'
                    and coalesce(m.last_activity_at, t.created_at)
                        > p.purged_at - interval '35 days'))
         order by p.purged_at nulls first, t.id
         limit ?
        """,
        row -> new TenantId(row.uuid("id")),
        MOST_AT_ONCE);
  }

  private void purge(TenantId id) {
    boolean finished = true;
    try {
      Tenant tenant = directory.ready(id);
      try (TenantContext.Binding bound = TenantContext.bind(tenant)) {
        PurgeShop.Outcome outcome = purge.run();
        finished = outcome.finished();
        LOG.debug("{} rows of {} were purged", outcome.rows(), tenant);
      }
    } catch (Refusal | SqlFailed notNow) {
      LOG.warn("Shop {} is not purged", id, notNow);
    }
    if (finished) {
      note(id.value());
    }
  }

  private void note(UUID tenant) {
    master.update(
        """
        insert into provisioning_purge (tenant_id, purged_at) values (?, now())
        on conflict (tenant_id) do update set purged_at = excluded.purged_at
        """,
        tenant);
  }
}
