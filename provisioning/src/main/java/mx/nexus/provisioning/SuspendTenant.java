package mx.nexus.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.audit.MasterAuditLog;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.tenancy.TenantDirectory;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.platform.tenancy.TenantUnknown;

/**
 * Closes a shop for a while. All nodes know within a second; what is being answered is answered,
 * then its connections are let go.
 */
@ApplicationScoped
public class SuspendTenant {

  private static final int LONGEST_REASON = 500;

  private final MasterDatabase master;
  private final TenantDirectory directory;
  private final MasterAuditLog audit;
  private final TenantOperations operations;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected SuspendTenant() {
    this(null, null, null, null);
  }

  @Inject
  public SuspendTenant(
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
   * Suspends.
   *
   * @return id of the finished operation
   * @throws InvalidInput without a reason
   * @throws TenantUnknown when there is no such shop
   * @throws Conflict {@code tenant.not-ready} when it is in no state to be suspended
   */
  public UUID suspend(TenantId id, String reason) {
    if (reason.isBlank()) {
      throw InvalidInput.of("reason", "required");
    }
    if (reason.length() > LONGEST_REASON) {
      throw InvalidInput.of("reason", "too-long");
    }
    int changed =
        master.update(
            """
            update platform_tenant
               set state = 'suspended', state_reason = ?, state_changed_at = now(),
                   epoch = epoch + 1
             where id = ? and state = 'ready'
            """,
            reason.strip(),
            id.value());
    if (changed == 0) {
      throw directory.findById(id).isEmpty()
          ? new TenantUnknown()
          : new Conflict("tenant.not-ready");
    }
    directory.changed(id);
    audit.record(
        "tenant.suspended", "tenant:" + id, Optional.of(id), Map.of("reason", reason.strip()));
    return operations.done(id, "suspend");
  }
}
