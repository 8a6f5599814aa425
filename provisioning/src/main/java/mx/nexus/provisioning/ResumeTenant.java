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

/** Opens a suspended shop again, as it was. */
@ApplicationScoped
public class ResumeTenant {

  private final MasterDatabase master;
  private final TenantStates states;
  private final Consumer<TenantId> tell;

  @SuppressWarnings("NullAway")
  protected ResumeTenant() {
    this(null, null, (Consumer<TenantId>) null);
  }

  @Inject
  public ResumeTenant(MasterDatabase master, TenantStates states, TenantDirectory directory) {
    this(master, states, directory::changed);
  }

  /** Without a cluster of its own: the nodes are told another way, or look for themselves. */
  ResumeTenant(MasterDatabase master, TenantStates states, Consumer<TenantId> tell) {
    this.master = master;
    this.states = states;
    this.tell = tell;
  }

  /**
   * Resumes a shop that is suspended.
   *
   * @return the job, done already
   * @throws Conflict {@code provisioning.tenant-not-suspended}
   */
  public UUID resume(TenantId id) {
    UUID job =
        master.inTransaction(
            transaction -> {
              if (states.locked(transaction, id) != TenantState.SUSPENDED) {
                throw new Conflict("provisioning.tenant-not-suspended");
              }
              states.change(transaction, id, TenantState.READY, Optional.empty());
              return states.done(transaction, id, "resume", "tenant.resumed", Map.of());
            });
    tell.accept(id);
    return job;
  }
}
