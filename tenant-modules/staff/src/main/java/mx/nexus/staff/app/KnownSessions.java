package mx.nexus.staff.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.security.SessionRegistry;

/** Tells the door which logins count, and notes now and then that one was used. */
@ApplicationScoped
public class KnownSessions implements SessionRegistry {

  private final Sql sql;
  private final SeenSessions seen;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected KnownSessions() {
    this(null, null, null);
  }

  @Inject
  public KnownSessions(Sql sql, SeenSessions seen, Clock clock) {
    this.sql = sql;
    this.seen = seen;
    this.clock = clock;
  }

  @Override
  public boolean isActive(UUID sessionId) {
    Instant now = clock.instant();
    var lastSeen =
        sql.one(
            """
            select s.seen_at
              from staff_session s
              join staff_person p on p.id = s.person_id and p.active
             where s.id = ? and s.ended_at is null and s.expires_at > ?
            """,
            row -> row.instant("seen_at"),
            sessionId,
            now);
    lastSeen
        .filter(at -> at.plus(SeenSessions.PRECISION).isBefore(now))
        .ifPresent(old -> seen.note(sessionId, now));
    return lastSeen.isPresent();
  }

  /** Writes when a login was last used; apart, because it needs a unit of work of its own. */
  @ApplicationScoped
  public static class SeenSessions {

    static final Duration PRECISION = Duration.ofMinutes(5);

    private final Sql sql;

    @SuppressWarnings("NullAway")
    protected SeenSessions() {
      this(null);
    }

    @Inject
    public SeenSessions(Sql sql) {
      this.sql = sql;
    }

    /** The login was used at this moment. */
    @UnitOfWork
    public void note(UUID sessionId, Instant now) {
      sql.update("update staff_session set seen_at = ? where id = ?", now, sessionId);
    }
  }
}
