package mx.nexus.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.problem.NotFound;

/** What operators ordered for shops and how far it is. */
@ApplicationScoped
public class TenantJobs {

  private final MasterDatabase master;

  @SuppressWarnings("NullAway")
  protected TenantJobs() {
    this(null);
  }

  @Inject
  public TenantJobs(MasterDatabase master) {
    this.master = master;
  }

  /**
   * The job.
   *
   * @throws NotFound {@code provisioning.job-unknown}
   */
  public TenantJob get(UUID id) {
    return master
        .one(
            """
            select id, kind, tenant_id, state, progress, error, started_at, ended_at
              from provisioning_operation where id = ?
            """,
            row ->
                new TenantJob(
                    row.uuid("id"),
                    row.text("kind"),
                    row.uuid("tenant_id"),
                    row.text("state"),
                    row.integer("progress"),
                    row.findText("error"),
                    row.instant("started_at"),
                    row.findInstant("ended_at")),
            id)
        .orElseThrow(() -> new NotFound("provisioning.job-unknown"));
  }
}
