package mx.nexus.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import mx.nexus.platform.audit.MasterAuditLog;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.problem.Issues;
import mx.nexus.platform.security.AdminPrincipal;
import mx.nexus.platform.security.EncryptedSecret;
import mx.nexus.platform.security.GuessLimits;
import mx.nexus.platform.security.Totp;

/**
 * Turns the second step of the calling operator's login on and off. A code to turn it off is
 * counted like a login: whoever sits at a forgotten screen must not try them all.
 */
@ApplicationScoped
public class OwnSecondStep {

  private final SecureRandom random = new SecureRandom();
  private final Operators operators;
  private final OperatorAttempts attempts;
  private final OperatorCodes codes;
  private final MasterDatabase master;
  private final MasterAuditLog audit;

  @SuppressWarnings("NullAway")
  protected OwnSecondStep() {
    this(null, null, null, null, null);
  }

  @Inject
  public OwnSecondStep(
      Operators operators,
      OperatorAttempts attempts,
      OperatorCodes codes,
      MasterDatabase master,
      MasterAuditLog audit) {
    this.operators = operators;
    this.attempts = attempts;
    this.codes = codes;
    this.master = master;
    this.audit = audit;
  }

  public boolean isOn(AdminPrincipal caller) {
    return operators.get(caller.id()).totpSecret().isPresent();
  }

  /** A new secret in Base32; counts only after {@link #turnOn}. */
  public String newSecret() {
    return Totp.newSecret(random);
  }

  /** What the QR code says. */
  public String uri(AdminPrincipal caller, String secret) {
    return Totp.uri("Nexus POS", caller.email(), secret);
  }

  /** The app shows this code for the secret: from the next login on it is asked for. */
  public void turnOn(AdminPrincipal caller, String secret, String code) {
    refuseUnless(codes.use(caller.id(), secret, code));
    store(caller, Optional.of(codes.encrypted(caller.id(), secret)), "operator.totp-on");
  }

  /**
   * One step again; the app's code proves that it is really the caller.
   *
   * @param address where the request comes from, for the count of wrong attempts
   * @throws mx.nexus.platform.problem.TooManyRequests {@code auth.locked}
   */
  public void turnOff(AdminPrincipal caller, String code, String address) {
    String account = GuessLimits.secondStepOf(caller.email());
    attempts.begin(account, address);
    refuseUnless(codes.use(operators.get(caller.id()), code));
    attempts.succeeded(account, address);
    store(caller, Optional.empty(), "operator.totp-off");
  }

  private static void refuseUnless(boolean right) {
    new Issues().when(!right, "code", "auth.totp-wrong").refuse();
  }

  private void store(AdminPrincipal caller, Optional<EncryptedSecret> secret, String action) {
    master.transact(
        transaction -> {
          operators.changeTotp(transaction, caller.id(), secret);
          audit.record(transaction, action, "operator:" + caller.id(), Optional.empty(), Map.of());
        });
  }
}
