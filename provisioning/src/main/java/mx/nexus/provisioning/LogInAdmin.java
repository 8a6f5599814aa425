package mx.nexus.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.audit.MasterAuditLog;
import mx.nexus.platform.problem.Unauthenticated;
import mx.nexus.platform.security.AdminPrincipal;
import mx.nexus.platform.security.Passwords;

/**
 * Lets an operator in who knows the password and, where the account has it, the code of the
 * authenticator app.
 */
@ApplicationScoped
public class LogInAdmin {

  private final Operators operators;
  private final OperatorAttempts attempts;
  private final OperatorSessions sessions;
  private final OperatorCodes codes;
  private final MasterAuditLog audit;
  private final Passwords passwords;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected LogInAdmin() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public LogInAdmin(
      Operators operators,
      OperatorAttempts attempts,
      OperatorSessions sessions,
      OperatorCodes codes,
      MasterAuditLog audit,
      Passwords passwords,
      Clock clock) {
    this.operators = operators;
    this.attempts = attempts;
    this.sessions = sessions;
    this.codes = codes;
    this.audit = audit;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * What somebody offers as proof.
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
   * @param address network address that the attempt comes from
   * @throws Unauthenticated {@code auth.bad-credentials}, or {@code auth.totp-required} and {@code
   *     auth.totp-wrong} once the password was right
   * @throws mx.nexus.platform.problem.TooManyRequests {@code auth.locked}
   */
  public AdminPrincipal logIn(Proof proof, OperatorSessions.Channel channel, String address) {
    attempts.begin(proof.email(), address);
    Operator operator = known(proof).orElseThrow(() -> new Unauthenticated("auth.bad-credentials"));
    proveSecondStep(operator, proof, address);
    attempts.succeeded(proof.email(), address);
    UUID session = sessions.open(operator.id(), channel, address);
    operators.loggedIn(operator.id(), clock.instant());
    AdminPrincipal principal =
        new AdminPrincipal(operator.id(), operator.name(), operator.email(), session);
    audit.recordBy(principal, "operator.logged-in", Map.of("channel", channel.code()));
    return principal;
  }

  /** Takes as long for accounts that are not there as for those that are. */
  private Optional<Operator> known(Proof proof) {
    Optional<Operator> found = operators.findByEmail(proof.email());
    if (found.isEmpty()) {
      passwords.verifyForNobody(proof.password());
    }
    return found.filter(operator -> passwords.verify(proof.password(), operator.passwordHash()));
  }

  private void proveSecondStep(Operator operator, Proof proof, String address) {
    if (operator.totpSecret().isEmpty()) {
      return;
    }
    if (proof.totp().isBlank()) {
      // The page asks for the code only when it is wanted: one login, not a failure and a login.
      attempts.notCounted(proof.email(), address);
      throw new Unauthenticated("auth.totp-required");
    }
    if (!codes.use(operator, proof.totp())) {
      throw new Unauthenticated("auth.totp-wrong");
    }
  }
}
