package mx.nexus.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/** Keeps what operators and the platform itself did, in the master database. */
@ApplicationScoped
public class MasterAuditLog {

  private final MasterDatabase master;
  private final Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected MasterAuditLog() {
    this(null, null);
  }

  @Inject
  public MasterAuditLog(MasterDatabase master, Clock clock) {
    this.master = master;
    this.clock = clock;
  }

  /**
   * Adds an entry on behalf of the caller, at once committed.
   *
   * @param action what was done, for example {@code tenant.suspended}
   * @param subject what it was done to: a type and an id
   * @param tenant the shop that it concerned
   * @param facts plain facts; no passwords or tokens
   */
  public void record(
      String action, String subject, Optional<TenantId> tenant, Map<String, ?> facts) {
    insert(
        "insert into platform_audit (id, at, actor_kind, actor_id, actor, action, subject,"
            + " tenant_id, facts, request_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        AuditEntry.now(clock.instant(), action, subject, facts),
        tenant.map(TenantId::value).orElse(null));
  }

  private void insert(String sql, AuditEntry entry, @Nullable UUID tenant) {
    int rows =
        master.update(
            sql,
            entry.id(),
            entry.at(),
            entry.actor().kind().code(),
            entry.actor().id().orElse(null),
            entry.actor().label(),
            entry.action(),
            entry.subject(),
            tenant,
            entry.facts(),
            entry.requestId());
    if (rows != 1) {
      throw new IllegalStateException("the audit entry was not stored");
    }
  }

  /**
   * One entry of the log.
   *
   * @param facts as JSON
   */
  public record Entry(
      UUID id,
      Instant at,
      String actorKind,
      String actor,
      String action,
      String subject,
      Optional<UUID> tenantId,
      String facts) {}

  /** The latest entries before this moment, newest first; of one shop when one is given. */
  public List<Entry> latest(Optional<TenantId> tenant, Instant before, int limit) {
    return master.list(
        "select id, at, actor_kind, actor, action, subject, tenant_id, facts from platform_audit"
            + " where at < ? and (?::uuid is null or tenant_id = ?::uuid)"
            + " order by at desc limit ?",
        row ->
            new Entry(
                row.uuid("id"),
                row.instant("at"),
                row.text("actor_kind"),
                row.text("actor"),
                row.text("action"),
                row.text("subject"),
                row.findUuid("tenant_id"),
                row.json("facts")),
        before,
        tenant.map(TenantId::value).orElse(null),
        tenant.map(TenantId::value).orElse(null),
        limit);
  }
}
