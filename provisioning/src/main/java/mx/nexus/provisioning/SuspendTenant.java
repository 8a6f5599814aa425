package mx.nexus.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.tenancy.TenantDirectory;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.platform.tenancy.TenantState;

/**
 * Closes a shop until it is resumed. Its data stays; all nodes turn its people and programs away
 * within a second and let go of its connections.
 */
@ApplicationScoped
public class SuspendTenant {

  private final MasterDatabase master;
  private final TenantStates states;
  private final Consumer<TenantId> tell;

  @SuppressWarnings("NullAway")
  protected SuspendTenant() {
    this(null, null, (Consumer<TenantId>) null);
  }

  @Inject
  public SuspendTenant(MasterDatabase master, TenantStates states, TenantDirectory directory) {
    this(master, states, directory::changed);
  }

  /** Without a cluster of its own: the nodes are told another way, or look for themselves. */
  SuspendTenant(MasterDatabase master, TenantStates states, Consumer<TenantId> tell) {
    this.master = master;
    this.states = states;
    this.tell = tell;
  }

  /**
   * Suspends a shop that is ready.
   *
   * @param reason for the audit log and for whoever looks at the shop next
   * @return the job, done already
   * @throws Conflict {@code provisioning.tenant-not-ready}
   */
  public UUID suspend(TenantId id, String reason) {
    UUID job =
        master.inTransaction(
            transaction -> {
              if (states.locked(transaction, id) != TenantState.READY) {
                throw new Conflict("provisioning.tenant-not-ready");
              }
              states.change(transaction, id, TenantState.SUSPENDED, Optional.of(reason));
              return states.done(
                  transaction, id, "suspend", "tenant.suspended", Map.of("reason", reason));
            });
    tell.accept(id);
    return job;
  }
}
