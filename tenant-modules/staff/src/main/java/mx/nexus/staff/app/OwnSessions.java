package mx.nexus.staff.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.nexus.platform.audit.AuditLog;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.security.StaffPrincipal;

/** Shows the caller their open logins and ends them. */
@ApplicationScoped
@UnitOfWork
public class OwnSessions {

  private final StaffSessions sessions;
  private final AuditLog audit;

  @SuppressWarnings("NullAway")
  protected OwnSessions() {
    this(null, null);
  }

  @Inject
  public OwnSessions(StaffSessions sessions, AuditLog audit) {
    this.sessions = sessions;
    this.audit = audit;
  }

  /** The caller's open logins, the latest seen first. */
  @UnitOfWork(readOnly = true)
  public List<SessionView> open(StaffPrincipal caller) {
    return sessions.openOf(caller.id(), caller.sessionId());
  }

  /** Ends one login of the caller; 404 when the caller has no such login open. */
  public void end(StaffPrincipal caller, UUID sessionId) {
    boolean own =
        sessions.personOf(sessionId).filter(person -> person.equals(caller.id())).isPresent();
    if (!own) {
      throw new NotFound("staff.session-unknown");
    }
    sessions.end(sessionId, "ended-by-person");
  }

  /** Ends all logins of the caller but the one they are calling with; says how many. */
  public int endOthers(StaffPrincipal caller) {
    return noted(caller, sessions.endOthersOf(caller.id(), caller.sessionId(), "ended-by-person"));
  }

  /** Ends all logins of the caller, this one included; says how many. */
  public int endAll(StaffPrincipal caller) {
    return noted(caller, sessions.endAllOf(caller.id(), "ended-by-person"));
  }

  private int noted(StaffPrincipal caller, int ended) {
    audit.record("staff.sessions-ended", "staff:" + caller.id(), Map.of("sessions", ended));
    return ended;
  }
}
