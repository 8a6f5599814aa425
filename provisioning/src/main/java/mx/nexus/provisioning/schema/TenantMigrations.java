package mx.nexus.provisioning.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import mx.nexus.platform.persistence.MasterDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Brings every tenant's database to the schema of this build, several at a time. What happened is
 * written per tenant into the master, so that a run that was killed goes on where it stopped. A
 * tenant that failed is left alone until an operator asks for it again.
 */
public final class TenantMigrations {

  private static final int WORKERS = 4;
  private static final int MOST_ERROR_CHARACTERS = 500;

  private final MasterDatabase master;
  private final InstallationSchema schema;

  public TenantMigrations(MasterDatabase master, InstallationSchema schema) {
    this.master = master;
    this.schema = schema;
  }

  /**
   * What a run did.
   *
   * @param failures one line per tenant that failed
   * @param parked tenants that failed in an earlier run and were not tried
   */
  public record Outcome(int migrated, int current, int parked, List<String> failures) {}

  private record Behind(UUID id, String slug, String database, boolean failedBefore) {}

  private enum Step {
    MIGRATED,
    CURRENT,
    FAILED,
    NOT_TRIED
  }

  /**
   * Migrates who is behind.
   *
   * @param retryFailed also those that failed before
   * @param mostFailures stop after so many
   */
  public Outcome run(boolean retryFailed, int mostFailures) {
    List<Behind> all = behind();
    List<Behind> tried = all.stream().filter(t -> retryFailed || !t.failedBefore()).toList();
    List<String> failures = new ArrayList<>();
    AtomicBoolean stop = new AtomicBoolean();
    int migrated = 0;
    int current = 0;
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try {
      List<Future<Step>> steps = new ArrayList<>();
      for (Behind tenant : tried) {
        steps.add(
            workers.submit(
                () -> {
                  if (stop.get()) {
                    return Step.NOT_TRIED;
                  }
                  Step step = migrate(tenant, failures);
                  synchronized (failures) {
                    stop.compareAndSet(false, failures.size() >= mostFailures);
                  }
                  return step;
                }));
      }
      for (Future<Step> step : steps) {
        switch (step.get()) {
          case MIGRATED -> migrated++;
          case CURRENT -> current++;
          case FAILED, NOT_TRIED -> {}
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while migrating", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      stop.set(true);
      workers.shutdown();
      awaitEnd(workers);
    }
    return new Outcome(migrated, current, all.size() - tried.size(), List.copyOf(failures));
  }

  private List<Behind> behind() {
    return master.list(
        """
        select t.id, t.slug, t.database_name, coalesce(m.state, '') = 'failed' as failed
          from platform_tenant t
          left join platform_tenant_migration m on m.tenant_id = t.id
         where t.state in ('ready', 'suspended', 'updating')
           and t.schema_version is distinct from ?
         order by t.created_at
        """,
        row ->
            new Behind(
                row.uuid("id"), row.text("slug"), row.text("database_name"), row.bool("failed")),
        schema.wanted().toString());
  }

  private Step migrate(Behind tenant, List<String> failures) {
    long start = System.nanoTime();
    note(tenant, "running", null, 0);
    try {
      boolean changed = schema.migrateTenantDatabase(tenant.database());
      master.update(
          "update platform_tenant set schema_version = ? where id = ?",
          schema.wanted().toString(),
          tenant.id());
      note(tenant, "current", null, millisSince(start));
      return changed ? Step.MIGRATED : Step.CURRENT;
    } catch (RuntimeException e) {
      note(tenant, "failed", firstLine(e), millisSince(start));
      synchronized (failures) {
        failures.add(tenant.slug() + ": " + firstLine(e));
      }
      return Step.FAILED;
    }
  }

  private void note(Behind tenant, String state, @Nullable String error, long millis) {
    master.update(
        """
        insert into platform_tenant_migration as m
               (tenant_id, version, state, attempts, error, millis, changed_at)
        values (?, ?, ?, case when ? = 'running' then 1 else 0 end, ?, ?, now())
        on conflict (tenant_id) do update
          set version = excluded.version, state = excluded.state,
              attempts = m.attempts + excluded.attempts, error = excluded.error,
              millis = excluded.millis, changed_at = excluded.changed_at
        """,
        tenant.id(),
        schema.wanted().toString(),
        state,
        state,
        error,
        millis);
  }

  private static String firstLine(RuntimeException e) {
    String text = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
    return text.length() > MOST_ERROR_CHARACTERS ? text.substring(0, MOST_ERROR_CHARACTERS) : text;
  }

  private static long millisSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private static void awaitEnd(ExecutorService workers) {
    try {
      if (!workers.awaitTermination(5, TimeUnit.MINUTES)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
