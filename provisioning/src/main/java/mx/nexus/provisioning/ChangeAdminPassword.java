package mx.nexus.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.nexus.platform.audit.MasterAuditLog;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.Issues;
import mx.nexus.platform.security.AdminPrincipal;
import mx.nexus.platform.security.Passwords;

/** Gives the calling operator another password and ends all their other logins. */
@ApplicationScoped
public class ChangeAdminPassword {

  private final Operators operators;
  private final OperatorAttempts attempts;
  private final OperatorSessions sessions;
  private final MasterAuditLog audit;
  private final MasterDatabase master;
  private final Passwords passwords;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected ChangeAdminPassword() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public ChangeAdminPassword(
      Operators operators,
      OperatorAttempts attempts,
      OperatorSessions sessions,
      MasterAuditLog audit,
      MasterDatabase master,
      Passwords passwords,
      Clock clock) {
    this.operators = operators;
    this.attempts = attempts;
    this.sessions = sessions;
    this.audit = audit;
    this.master = master;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** The passwords as they were typed, and from where. */
  public record Wish(String currentPassword, String newPassword, String address) {

    @Override
    public String toString() {
      return "Wish[…]";
    }
  }

  /**
   * Changes it.
   *
   * @throws InvalidInput when the current password is wrong or the new one too weak
   * @throws mx.nexus.platform.problem.TooManyRequests after too many wrong tries
   */
  public void change(AdminPrincipal caller, Wish wish) {
    Operator operator = operators.get(caller.id());
    attempts.begin(operator.email(), wish.address());
    new Issues()
        .when(
            !passwords.verify(wish.currentPassword(), operator.passwordHash()),
            "currentPassword",
            "provisioning.password-wrong")
        .refuse();
    attempts.succeeded(operator.email(), wish.address());
    var weak =
        passwords.issues(
            "newPassword", wish.newPassword(), List.of(operator.email(), operator.name()));
    if (!weak.isEmpty()) {
      throw new InvalidInput(weak);
    }
    String hash = passwords.hash(wish.newPassword());
    master.transact(
        transaction -> {
          operators.changePassword(transaction, operator.id(), hash, clock.instant());
          audit.record(
              transaction,
              "operator.password-changed",
              "operator:" + operator.id(),
              Optional.empty(),
              Map.of());
        });
    sessions.endOthers(operator.id(), caller.sessionId());
  }
}
