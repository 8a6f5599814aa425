package mx.nexus.cash;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;

/** Which tills are open. */
@ApplicationScoped
public class OpenSessions {

  private static final String SELECT =
      "select id, till_id, opened_at, opened_by_name from cash_session where state = 'OPEN'";

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected OpenSessions() {
    this(null);
  }

  @Inject
  public OpenSessions(Sql sql) {
    this.sql = sql;
  }

  /** The till's open session. */
  public Optional<OpenSession> ofTill(UUID tillId) {
    return sql.one(SELECT + " and till_id = ?", OpenSessions::session, tillId);
  }

  /** The sessions that this person opened and nobody closed yet, newest first. */
  public List<OpenSession> openedBy(UUID personId) {
    return sql.list(
        SELECT + " and opened_by = ? order by opened_at desc", OpenSessions::session, personId);
  }

  /** All open sessions, newest first. */
  public List<OpenSession> all() {
    return sql.list(SELECT + " order by opened_at desc", OpenSessions::session);
  }

  private static OpenSession session(Row row) {
    return new OpenSession(
        row.uuid("id"), row.uuid("till_id"), row.instant("opened_at"), row.text("opened_by_name"));
  }
}
