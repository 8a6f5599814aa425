package mx.nexus.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import mx.nexus.platform.persistence.Sql;

/** Keeps who did what, in the database of the shop, within the unit of work of the deed. */
@ApplicationScoped
public class AuditLog {

  private final Sql sql;
  private final Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected AuditLog() {
    this(null, null);
  }

  @Inject
  public AuditLog(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Adds an entry on behalf of the caller.
   *
   * @param action what was done, for example {@code staff.role-changed}
   * @param subject what it was done to: a type and an id, for example {@code staff:<uuid>}
   * @param facts plain facts; no names, cards, passwords or tokens
   */
  public void record(String action, String subject, Map<String, ?> facts) {
    AuditEntry entry = AuditEntry.now(clock.instant(), action, subject, facts);
    int rows =
        sql.update(
            "insert into platform_audit"
                + " (id, at, actor_kind, actor_id, actor, action, subject, facts, request_id)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            entry.id(),
            entry.at(),
            entry.actor().kind().code(),
            entry.actor().id().orElse(null),
            entry.actor().label(),
            entry.action(),
            entry.subject(),
            entry.facts(),
            entry.requestId());
    if (rows != 1) {
      throw new IllegalStateException("the audit entry was not stored");
    }
  }
}
