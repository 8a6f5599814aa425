package mx.nexus.staff.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.retention.Retention;

/**
 * Ended logins can be looked at for 30 days, with their refresh tokens; failed attempts count for a
 * day and are forgotten after two.
 */
@ApplicationScoped
public class LoginsRetention implements Retention {

  private static final Duration FAILURES_KEPT = Duration.ofDays(2);

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected LoginsRetention() {
    this(null);
  }

  @Inject
  public LoginsRetention(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return "logins";
  }

  @Override
  public int purge(Instant now, int most) {
    int failures =
        sql.update(
            """
            delete from staff_login_failure where (kind, subject) in (
              select kind, subject from staff_login_failure where last_failure < ? limit ?)
            """,
            now.minus(FAILURES_KEPT),
            most);
    int sessions =
        sql.update(
            """
            delete from staff_session where id in (
              select id from staff_session where coalesce(ended_at, expires_at) < ? limit ?)
            """,
            now.minus(StaffSessions.KEPT),
            most - failures);
    return failures + sessions;
  }
}
