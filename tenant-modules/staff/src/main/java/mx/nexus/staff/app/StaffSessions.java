package mx.nexus.staff.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.persistence.Units;
import mx.nexus.platform.security.SessionRevocations;
import mx.nexus.staff.domain.Channel;
import org.jspecify.annotations.Nullable;

/** The logins of the shop's staff, open and ended. */
@ApplicationScoped
public class StaffSessions {

  /** How long an ended login can still be looked at. */
  static final Duration KEPT = Duration.ofDays(30);

  private static final int MOST_SHOWN = 100;

  private final Sql sql;
  private final Units units;
  private final SessionRevocations revocations;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected StaffSessions() {
    this(null, null, null, null);
  }

  @Inject
  public StaffSessions(Sql sql, Units units, SessionRevocations revocations, Clock clock) {
    this.sql = sql;
    this.units = units;
    this.revocations = revocations;
    this.clock = clock;
  }

  /** Begins a login of this person and forgets long ended ones. */
  public UUID open(UUID personId, Visitor visitor) {
    Instant now = clock.instant();
    UUID id = Ids.next();
    sql.update(
        "delete from staff_session where person_id = ? and coalesce(ended_at, expires_at) < ?",
        personId,
        now.minus(KEPT));
    sql.update(
        """
        insert into staff_session
               (id, person_id, channel, address, agent, opened_at, seen_at, expires_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        personId,
        visitor.channel(),
        visitor.address(),
        visitor.agent(),
        now,
        now,
        now.plus(visitor.channel().longest()));
    sql.update("update staff_person set last_login_at = ? where id = ?", now, personId);
    return id;
  }

  /** Whose open login it is. */
  public Optional<UUID> personOf(UUID sessionId) {
    return sql.one(
        "select person_id from staff_session where id = ? and ended_at is null and expires_at > ?",
        row -> row.uuid("person_id"),
        sessionId,
        clock.instant());
  }

  /** Open logins of a person, the latest seen first. */
  public List<SessionView> openOf(UUID personId, @Nullable UUID current) {
    return sql.list(
        """
        select id, channel, address, agent, opened_at, seen_at from staff_session
         where person_id = ? and ended_at is null and expires_at > ?
         order by seen_at desc limit ?
        """,
        row -> view(row, current),
        personId,
        clock.instant(),
        MOST_SHOWN);
  }

  private static SessionView view(Row row, @Nullable UUID current) {
    UUID id = row.uuid("id");
    return new SessionView(
        id,
        Channel.valueOf(row.text("channel")),
        row.text("address"),
        row.text("agent"),
        row.instant("opened_at"),
        row.instant("seen_at"),
        id.equals(current));
  }

  /** Ends one login; false when it was not open. */
  public boolean end(UUID sessionId, String why) {
    return !ended("id = ?", sessionId, why).isEmpty();
  }

  /** Ends all logins of a person; says how many there were. */
  public int endAllOf(UUID personId, String why) {
    return ended("person_id = ?", personId, why).size();
  }

  /** Ends all logins of a person but this one. */
  public int endOthersOf(UUID personId, UUID kept, String why) {
    return ended("id <> '" + kept + "'::uuid and person_id = ?", personId, why).size();
  }

  private List<UUID> ended(String which, UUID id, String why) {
    List<UUID> ended =
        sql.list(
            "update staff_session set ended_at = ?, ended_why = ?"
                + " where ended_at is null and "
                + which
                + " returning id",
            row -> row.uuid("id"),
            clock.instant(),
            why,
            id);
    units.afterCommit(() -> ended.forEach(revocations::revoked));
    return ended;
  }
}
