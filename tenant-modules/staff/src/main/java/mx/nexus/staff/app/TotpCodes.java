package mx.nexus.staff.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.UUID;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.problem.Unauthenticated;
import mx.nexus.platform.security.EncryptedSecret;
import mx.nexus.platform.security.Secrets;
import mx.nexus.platform.security.Totp;
import mx.nexus.staff.domain.Person;

/** Checks codes of authenticator apps; each code is good once. */
@ApplicationScoped
public class TotpCodes {

  private final Secrets secrets;
  private final Sql sql;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected TotpCodes() {
    this(null, null, null);
  }

  @Inject
  public TotpCodes(Secrets secrets, Sql sql, Clock clock) {
    this.secrets = secrets;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Asks for a code where the person has an app.
   *
   * @throws Unauthenticated when it is missing, wrong or used
   */
  void demand(Person person, String code) {
    if (!person.needsTotp()) {
      return;
    }
    if (code.isBlank()) {
      throw new Unauthenticated("auth.totp-required");
    }
    if (!use(person, code)) {
      throw new Unauthenticated("auth.totp-wrong");
    }
  }

  /** Whether the code is right, and uses it up. */
  boolean use(Person person, String code) {
    EncryptedSecret secret = person.totpSecret().orElseThrow();
    Totp totp = Totp.ofBase32(secrets.decrypt(secret, purpose(person.id())));
    OptionalLong step = totp.matchingStep(code.replace(" ", ""), clock.instant());
    return step.isPresent()
        && sql.update(
                "update staff_person set totp_last_step = ? where id = ? and totp_last_step < ?",
                step.getAsLong(),
                person.id(),
                step.getAsLong())
            == 1;
  }

  /** Encrypts a secret for this person only. */
  EncryptedSecret sealed(UUID personId, String secret) {
    return secrets.encrypt(secret, purpose(personId));
  }

  private static String purpose(UUID personId) {
    return "staff-totp:" + personId;
  }
}
