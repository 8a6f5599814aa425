package mx.nexus.staff.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import mx.nexus.platform.audit.AuditLog;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.Issues;
import mx.nexus.platform.security.Passwords;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.staff.domain.Person;

/** Gives the caller a password of their own choice and ends their other logins. */
@ApplicationScoped
public class ChangeOwnPassword {

  private final LoginAttempts attempts;
  private final Passwords passwords;
  private final Keeping keeping;

  @SuppressWarnings("NullAway")
  protected ChangeOwnPassword() {
    this(null, null, null);
  }

  @Inject
  public ChangeOwnPassword(LoginAttempts attempts, Passwords passwords, Keeping keeping) {
    this.attempts = attempts;
    this.passwords = passwords;
    this.keeping = keeping;
  }

  /**
   * The old and the new password.
   *
   * @param address where the request comes from, for the count of wrong attempts
   */
  public record Wish(String currentPassword, String newPassword, String address) {

    @Override
    public String toString() {
      return "Wish[…]";
    }
  }

  /**
   * Changes the password.
   *
   * @return the caller as they are from now on
   * @throws InvalidInput when the current password is wrong or the new one breaks a rule
   */
  public StaffPrincipal change(StaffPrincipal caller, Wish wish) {
    attempts.begin(caller.email(), wish.address());
    boolean right = passwords.verify(wish.currentPassword(), keeping.hashOf(caller));
    new Issues().when(!right, "currentPassword", "staff.password-wrong").refuse();
    attempts.succeeded(caller.email(), wish.address());
    new Issues()
        .addAll(passwords.issues("newPassword", wish.newPassword(), ownWords(caller)))
        .when(
            wish.newPassword().equals(wish.currentPassword()), "newPassword", "staff.password-same")
        .refuse();
    keeping.keep(caller, passwords.hash(wish.newPassword()));
    return caller.withPasswordChanged();
  }

  private static List<String> ownWords(StaffPrincipal caller) {
    return List.of(caller.name(), caller.email(), TenantContext.required().shopName());
  }

  /** Reads and writes the hash; apart, because hashing must not hold a connection. */
  @ApplicationScoped
  @UnitOfWork
  public static class Keeping {

    private final People people;
    private final StaffSessions sessions;
    private final AuditLog audit;

    @SuppressWarnings("NullAway")
    protected Keeping() {
      this(null, null, null);
    }

    @Inject
    public Keeping(People people, StaffSessions sessions, AuditLog audit) {
      this.people = people;
      this.sessions = sessions;
      this.audit = audit;
    }

    /** The hash as it is stored. */
    @UnitOfWork(readOnly = true)
    public String hashOf(StaffPrincipal caller) {
      return people.get(caller.id()).passwordHash();
    }

    /** Stores the hash and ends the other logins. */
    public void keep(StaffPrincipal caller, String hash) {
      Person person = people.get(caller.id());
      person.choosePassword(hash);
      people.save();
      sessions.endOthersOf(person.id(), caller.sessionId(), "password-changed");
      audit.record("staff.password-changed", "staff:" + person.id(), Map.of());
    }
  }
}
