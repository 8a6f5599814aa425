package mx.nexus.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.audit.MasterAuditLog;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.tenancy.TenantDirectory;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.platform.tenancy.TenantUnknown;

/** Opens a suspended shop again. */
@ApplicationScoped
public class ResumeTenant {

  private final MasterDatabase master;
  private final TenantDirectory directory;
  private final MasterAuditLog audit;
  private final TenantOperations operations;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected ResumeTenant() {
    this(null, null, null, null);
  }

  @Inject
  public ResumeTenant(
      MasterDatabase master,
      TenantDirectory directory,
      MasterAuditLog audit,
      TenantOperations operations) {
    this.master = master;
    this.directory = directory;
    this.audit = audit;
    this.operations = operations;
  }

  /**
   * Resumes.
   *
   * @return id of the finished operation
   * @throws TenantUnknown when there is no such shop
   * @throws Conflict {@code tenant.not-suspended} when it is not suspended
   */
  public UUID resume(TenantId id) {
    int changed =
        master.update(
            """
            update platform_tenant
               set state = 'ready', state_reason = null, state_changed_at = now(),
                   epoch = epoch + 1
             where id = ? and state = 'suspended'
            """,
            id.value());
    if (changed == 0) {
      throw directory.findById(id).isEmpty()
          ? new TenantUnknown()
          : new Conflict("tenant.not-suspended");
    }
    directory.changed(id);
    audit.record("tenant.resumed", "tenant:" + id, Optional.of(id), Map.of());
    return operations.done(id, "resume");
  }
}
