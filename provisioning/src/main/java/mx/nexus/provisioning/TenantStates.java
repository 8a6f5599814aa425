package mx.nexus.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.audit.MasterAuditLog;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.PlatformDatabase.Transaction;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.platform.tenancy.TenantState;
import mx.nexus.platform.tenancy.TenantUnknown;

/** Moves a shop from one state to the next, within the transaction of whoever decides it. */
@ApplicationScoped
public class TenantStates {

  private final MasterAuditLog audit;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected TenantStates() {
    this(null, null);
  }

  @Inject
  public TenantStates(MasterAuditLog audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The state now; nobody else changes it until the transaction ends.
   *
   * @throws TenantUnknown when there is no such shop
   */
  TenantState locked(Transaction transaction, TenantId id) {
    return transaction
        .one(
            "select state from platform_tenant where id = ? for update",
            row -> TenantState.ofCode(row.text("state")),
            id)
        .orElseThrow(TenantUnknown::new);
  }

  /** Changes the state; the epoch moves on, so nothing that was cached before counts any more. */
  void change(Transaction transaction, TenantId id, TenantState state, Optional<String> reason) {
    transaction.update(
        """
        update platform_tenant
           set state = ?, state_reason = ?, state_changed_at = ?, epoch = epoch + 1
         where id = ?
        """,
        state.code(),
        reason.orElse(null),
        clock.instant(),
        id);
  }

  /** Writes down a job that is done with this transaction, and who ordered it. */
  UUID done(
      Transaction transaction, TenantId id, String kind, String action, Map<String, String> facts) {
    UUID job = Ids.next();
    Instant now = clock.instant();
    transaction.update(
        """
        insert into provisioning_operation
               (id, tenant_id, kind, state, progress, started_at, ended_at)
        values (?, ?, ?, 'succeeded', 100, ?, ?)
        """,
        job,
        id,
        kind,
        now,
        now);
    audit.record(transaction, action, "tenant:" + id, Optional.of(id), facts);
    return job;
  }
}
