package mx.nexus.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.UUID;
import mx.nexus.platform.security.EncryptedSecret;
import mx.nexus.platform.security.Secrets;
import mx.nexus.platform.security.Totp;

/** The second step of an operator's login: each code counts once. */
@ApplicationScoped
public class OperatorCodes {

  private final Operators operators;
  private final Secrets secrets;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected OperatorCodes() {
    this(null, null, null);
  }

  @Inject
  public OperatorCodes(Operators operators, Secrets secrets, Clock clock) {
    this.operators = operators;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Whether the code is right and was not used before; from now on it was. */
  boolean use(Operator operator, String code) {
    return operator
        .totpSecret()
        .filter(kept -> use(operator.id(), secrets.decrypt(kept, purpose(operator.id())), code))
        .isPresent();
  }

  /** The same with a secret that is not stored yet. */
  boolean use(UUID operator, String secret, String code) {
    OptionalLong step = Totp.ofBase32(secret).matchingStep(code.replace(" ", ""), clock.instant());
    return step.isPresent() && operators.useStep(operator, step.getAsLong());
  }

  EncryptedSecret encrypted(UUID operator, String secret) {
    return secrets.encrypt(secret, purpose(operator));
  }

  private static String purpose(UUID operator) {
    return "admin-totp:" + operator;
  }
}
