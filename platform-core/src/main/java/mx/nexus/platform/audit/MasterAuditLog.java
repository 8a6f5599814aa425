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
import mx.nexus.platform.persistence.PlatformDatabase;
import mx.nexus.platform.security.AdminPrincipal;
import mx.nexus.platform.tenancy.TenantId;

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
    master.transact(transaction -> record(transaction, action, subject, tenant, facts));
  }

  /** The same within the transaction of the deed: both are stored or neither. */
  public void record(
      PlatformDatabase.Transaction transaction,
      String action,
      String subject,
      Optional<TenantId> tenant,
      Map<String, ?> facts) {
    insert(transaction, AuditEntry.now(clock.instant(), action, subject, facts), tenant);
  }

  /** What an operator did who is only known by it: logging in. */
  public void recordBy(AdminPrincipal operator, String action, Map<String, ?> facts) {
    AuditEntry entry =
        AuditEntry.now(clock.instant(), action, "operator:" + operator.id(), facts)
            .by(operator.actor());
    master.transact(transaction -> insert(transaction, entry, Optional.empty()));
  }

  private static void insert(
      PlatformDatabase.Transaction transaction, AuditEntry entry, Optional<TenantId> tenant) {
    int rows =
        transaction.update(
            "insert into platform_audit (id, at, actor_kind, actor_id, actor, action, subject,"
                + " tenant_id, facts, request_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            entry.id(),
            entry.at(),
            entry.actor().kind().code(),
            entry.actor().id().orElse(null),
            entry.actor().label(),
            entry.action(),
            entry.subject(),
            tenant.map(TenantId::value).orElse(null),
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

  /**
   * What to look for.
   *
   * @param tenant the shop that it concerned
   * @param actor who did it, as the log names them
   * @param from first moment
   * @param before first moment that does not count any more
   */
  public record Filter(
      Optional<TenantId> tenant,
      Optional<String> actor,
      Optional<Instant> from,
      Optional<Instant> before) {

    /** Everything. */
    public static final Filter ALL =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What concerned one shop. */
    public static Filter of(TenantId tenant) {
      return new Filter(Optional.of(tenant), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** Where a reader stands: the entry seen last. */
  public record Place(Instant at, UUID id) {}

  /** The latest entries, newest first; after the place when one is given. */
  public List<Entry> latest(Filter filter, Optional<Place> after, int limit) {
    UUID tenant = filter.tenant().map(TenantId::value).orElse(null);
    String actor = filter.actor().orElse(null);
    Instant from = filter.from().orElse(null);
    Instant before = filter.before().orElse(null);
    Instant lastAt = after.map(Place::at).orElse(null);
    UUID lastId = after.map(Place::id).orElse(null);
    return master.list(
        """
        select id, at, actor_kind, actor, action, subject, tenant_id, facts from platform_audit
         where (?::uuid is null or tenant_id = ?::uuid)
           and (?::text is null or lower(actor) = lower(?::text))
           and (?::timestamptz is null or at >= ?::timestamptz)
           and (?::timestamptz is null or at < ?::timestamptz)
           and (?::timestamptz is null or (at, id) < (?::timestamptz, ?::uuid))
         order by at desc, id desc limit ?
        """,
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
        tenant,
        tenant,
        actor,
        actor,
        from,
        from,
        before,
        before,
        lastAt,
        lastAt,
        lastId,
        limit);
  }
}
