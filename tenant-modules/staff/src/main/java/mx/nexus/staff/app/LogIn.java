package mx.nexus.staff.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import mx.nexus.platform.problem.Unauthenticated;
import mx.nexus.platform.security.Passwords;
import mx.nexus.staff.domain.Person;

/**
 * Lets a person in who knows the password, from a page or a program alike.
 *
 * <p>Opens no unit of work of its own: the attempt must stay counted when the password is wrong,
 * and no connection is held while the password is being hashed.
 */
@ApplicationScoped
public class LogIn {

  private final LoginAttempts attempts;
  private final Logins logins;
  private final Passwords passwords;

  @SuppressWarnings("NullAway")
  protected LogIn() {
    this(null, null, null);
  }

  @Inject
  public LogIn(LoginAttempts attempts, Logins logins, Passwords passwords) {
    this.attempts = attempts;
    this.logins = logins;
    this.passwords = passwords;
  }

  /**
   * What a person offers as proof.
   *
   * @param totp code of the authenticator app; empty when there is none
   */
  public record Proof(String email, String password, String totp) {

    @Override
    public String toString() {
      return "Proof[…]";
    }
  }

  /**
   * Opens a login.
   *
   * @throws Unauthenticated {@code auth.bad-credentials}, or {@code auth.totp-required} and {@code
   *     auth.totp-wrong} once the password was right
   * @throws mx.nexus.platform.problem.TooManyRequests {@code auth.locked}
   */
  public OpenLogin logIn(Proof proof, Visitor visitor) {
    attempts.begin(proof.email(), visitor.address());
    Person person = known(proof).orElseThrow(() -> new Unauthenticated("auth.bad-credentials"));
    OpenLogin login = opened(person, proof, visitor);
    attempts.succeeded(proof.email(), visitor.address());
    return login;
  }

  /** The page asks for the code only when it is wanted: one login, not a failure and a login. */
  private OpenLogin opened(Person person, Proof proof, Visitor visitor) {
    try {
      return logins.open(person.id(), proof.totp(), visitor);
    } catch (Unauthenticated refused) {
      if (refused.code().equals("auth.totp-required")) {
        attempts.notCounted(proof.email(), visitor.address());
      }
      throw refused;
    }
  }

  /** Takes as long for people who are not there as for those who are. */
  private Optional<Person> known(Proof proof) {
    Optional<Person> found = logins.activePerson(proof.email());
    if (found.isEmpty()) {
      passwords.verifyForNobody(proof.password());
    }
    return found.filter(person -> passwords.verify(proof.password(), person.passwordHash()));
  }
}
