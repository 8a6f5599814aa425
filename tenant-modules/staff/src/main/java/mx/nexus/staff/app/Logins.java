package mx.nexus.staff.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.audit.AuditLog;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.Unauthenticated;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.staff.domain.Channel;
import mx.nexus.staff.domain.Person;

/** Opens, refreshes and ends logins of people whose proof has been looked at. */
@ApplicationScoped
@UnitOfWork
public class Logins {

  private final People people;
  private final StaffSessions sessions;
  private final RefreshTokens refreshTokens;
  private final TotpCodes totpCodes;
  private final AuditLog audit;

  @SuppressWarnings("NullAway")
  protected Logins() {
    this(null, null, null, null, null);
  }

  @Inject
  public Logins(
      People people,
      StaffSessions sessions,
      RefreshTokens refreshTokens,
      TotpCodes totpCodes,
      AuditLog audit) {
    this.people = people;
    this.sessions = sessions;
    this.refreshTokens = refreshTokens;
    this.totpCodes = totpCodes;
    this.audit = audit;
  }

  /** Who may log in with this address. */
  @UnitOfWork(readOnly = true)
  public Optional<Person> activePerson(String email) {
    return people.findByEmail(email).filter(Person::isActive);
  }

  /** Opens a login of a person whose password was right. */
  public OpenLogin open(UUID personId, String totp, Visitor visitor) {
    Person person = active(personId);
    totpCodes.demand(person, totp);
    return opened(person, visitor);
  }

  /** Opens a login of somebody who has just proved elsewhere to hold this address. */
  public OpenLogin openFor(String email, Visitor visitor) {
    return people
        .findByEmail(email)
        .filter(Person::isActive)
        .map(person -> opened(person, visitor))
        .orElseThrow(() -> new Unauthenticated("auth.handover-invalid"));
  }

  private OpenLogin opened(Person person, Visitor visitor) {
    UUID session = sessions.open(person.id(), visitor);
    Optional<String> refresh =
        visitor.channel() == Channel.API
            ? Optional.of(refreshTokens.issue(session))
            : Optional.empty();
    return new OpenLogin(principal(person, session), refresh);
  }

  /**
   * Swaps a refresh token for a new one. One that was used before ends the whole login: either its
   * holder or a thief comes too late, and nobody can tell which.
   *
   * @return empty when the token buys nothing
   */
  public Optional<OpenLogin> refresh(String token) {
    Optional<RefreshTokens.Presented> presented = refreshTokens.use(token);
    if (presented.filter(RefreshTokens.Presented::reused).isPresent()) {
      UUID session = presented.get().sessionId();
      if (sessions.end(session, "refresh-token-reused")) {
        audit.record("staff.refresh-token-reused", "staff-session:" + session, Map.of());
      }
      return Optional.empty();
    }
    return presented.flatMap(fresh -> renewed(fresh.sessionId()));
  }

  private Optional<OpenLogin> renewed(UUID session) {
    return sessions
        .personOf(session)
        .flatMap(people::find)
        .filter(Person::isActive)
        .map(
            person ->
                new OpenLogin(
                    principal(person, session), Optional.of(refreshTokens.issue(session))));
  }

  /** The person logged out. */
  public void logOut(UUID sessionId) {
    sessions.end(sessionId, "logged-out");
  }

  private Person active(UUID personId) {
    return people
        .find(personId)
        .filter(Person::isActive)
        .orElseThrow(() -> new Unauthenticated("auth.bad-credentials"));
  }

  private static StaffPrincipal principal(Person person, UUID session) {
    return person.principal(session, TenantContext.required().id().value());
  }
}
