package mx.nexus.provisioning.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import mx.nexus.platform.jobs.Job;
import mx.nexus.platform.persistence.MasterDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Clears the master database: requests of API keys after 30 days, ended logins of operators after
 * 30, their failed attempts after two, hourly usage after 400. The audit log stays.
 */
@ApplicationScoped
public class PurgeMaster implements Job {

  private static final Duration REQUESTS_KEPT = Duration.ofDays(30);
  private static final Duration LOGINS_KEPT = Duration.ofDays(30);
  private static final Duration FAILURES_KEPT = Duration.ofDays(2);
  private static final Duration USAGE_KEPT = Duration.ofDays(400);
  private static final int BATCH = 5_000;
  private static final int MOST_BATCHES = 200;

  private final MasterDatabase master;
  private final Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected PurgeMaster() {
    this(null, null);
  }

  @Inject
  public PurgeMaster(MasterDatabase master, Clock clock) {
    this.master = master;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "purge-master";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    inBatches(
        """
        delete from platform_api_key_use where ctid = any (array(
          select ctid from platform_api_key_use where at < ? limit ?))
        """,
        now.minus(REQUESTS_KEPT));
    inBatches(
        """
        delete from platform_admin_session where id in (
          select id from platform_admin_session where coalesce(ended_at, expires_at) < ? limit ?)
        """,
        now.minus(LOGINS_KEPT));
    inBatches(
        """
        delete from platform_admin_login_failure where (kind, subject) in (
          select kind, subject from platform_admin_login_failure where last_failure < ? limit ?)
        """,
        now.minus(FAILURES_KEPT));
    inBatches(
        """
        delete from platform_tenant_usage where (tenant_id, hour) in (
          select tenant_id, hour from platform_tenant_usage where hour < ? limit ?)
        """,
        now.minus(USAGE_KEPT));
  }

  private void inBatches(String sql, @Nullable Object before) {
    for (int batch = 0; batch < MOST_BATCHES; batch++) {
      if (master.update(sql, before, BATCH) < BATCH) {
        return;
      }
    }
  }
}
