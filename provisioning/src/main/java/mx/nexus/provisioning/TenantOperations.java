package mx.nexus.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.tenancy.TenantId;

/** What operators had done to shops, so that they can ask how far it is. */
@ApplicationScoped
public class TenantOperations {

  private final MasterDatabase master;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected TenantOperations() {
    this(null);
  }

  @Inject
  public TenantOperations(MasterDatabase master) {
    this.master = master;
  }

  /**
   * How far an operation is.
   *
   * @param state one of {@code queued running succeeded failed cancelled}
   * @param progress percent
   */
  public record Progress(
      UUID id, UUID tenantId, String kind, String state, int progress, Optional<String> error) {}

  /** Writes down an operation that was done at once. */
  UUID done(TenantId tenant, String kind) {
    UUID id = Ids.next();
    master.update(
        "insert into provisioning_operation (id, tenant_id, kind, state, progress, ended_at)"
            + " values (?, ?, ?, 'succeeded', 100, now())",
        id,
        tenant.value(),
        kind);
    return id;
  }

  public Optional<Progress> find(UUID id) {
    return master.one(
        "select id, tenant_id, kind, state, progress, error from provisioning_operation"
            + " where id = ?",
        row ->
            new Progress(
                row.uuid("id"),
                row.uuid("tenant_id"),
                row.text("kind"),
                row.text("state"),
                row.integer("progress"),
                row.findText("error")),
        id);
  }
}
