package mx.nexus.staff.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Map;
import mx.nexus.platform.audit.AuditLog;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.Issues;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.platform.security.GuessLimits;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.security.Totp;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.staff.domain.Person;

/**
 * Turns the second step of the caller's login on and off.
 *
 * <p>A code to turn it off is counted like a login: whoever sits at a forgotten screen must not try
 * them all. The count stays when the code was wrong, so it has a unit of work of its own.
 */
@ApplicationScoped
public class OwnTotp {

  private final LoginAttempts attempts;
  private final Keeping keeping;

  @SuppressWarnings("NullAway")
  protected OwnTotp() {
    this(null, null);
  }

  @Inject
  public OwnTotp(LoginAttempts attempts, Keeping keeping) {
    this.attempts = attempts;
    this.keeping = keeping;
  }

  /**
   * What goes into the authenticator app.
   *
   * @param secret Base32, to be typed where no camera is
   * @param uri to be shown as a QR code
   */
  public record Offer(String secret, String uri) {

    @Override
    public String toString() {
      return "Offer[…]";
    }
  }

  /** Whether the caller's login has a second step. */
  public boolean isOn(StaffPrincipal caller) {
    return keeping.isOn(caller);
  }

  /** A secret to enrol; counts only after {@link #confirm}. */
  public Offer offer(StaffPrincipal caller) {
    return keeping.offer(caller);
  }

  /** The app shows this code: from the next login on it is asked for. */
  public void confirm(StaffPrincipal caller, String code) {
    keeping.confirm(caller, code);
  }

  /**
   * No second step any more; the app's code proves that it is really the caller.
   *
   * @param address where the request comes from, for the count of wrong attempts
   * @throws mx.nexus.platform.problem.TooManyRequests {@code auth.locked}
   */
  public void drop(StaffPrincipal caller, String code, String address) {
    String account = GuessLimits.secondStepOf(caller.email());
    attempts.begin(account, address);
    keeping.drop(caller, code);
    attempts.succeeded(account, address);
  }

  /** Reads and writes the secret, each time in a unit of work of its own. */
  @ApplicationScoped
  @UnitOfWork
  public static class Keeping {

    private final SecureRandom random = new SecureRandom();
    private final People people;
    private final TotpCodes codes;
    private final AuditLog audit;

    @SuppressWarnings("NullAway")
    protected Keeping() {
      this(null, null, null);
    }

    @Inject
    public Keeping(People people, TotpCodes codes, AuditLog audit) {
      this.people = people;
      this.codes = codes;
      this.audit = audit;
    }

    /** Whether the caller's login has a second step. */
    @UnitOfWork(readOnly = true)
    public boolean isOn(StaffPrincipal caller) {
      return people.get(caller.id()).needsTotp();
    }

    /** A secret to enrol; counts only after {@link #confirm}. */
    public Offer offer(StaffPrincipal caller) {
      Person person = people.get(caller.id());
      String secret = Totp.newSecret(random);
      person.offerTotp(codes.sealed(person.id(), secret));
      people.save();
      String issuer = "Nexus " + TenantContext.required().shopName();
      return new Offer(secret, Totp.uri(issuer, person.email(), secret));
    }

    /** The app shows this code: from the next login on it is asked for. */
    public void confirm(StaffPrincipal caller, String code) {
      Person person = people.get(caller.id());
      if (person.totpSecret().isEmpty()) {
        throw new RuleRefused("staff.totp-not-offered");
      }
      new Issues().when(!codes.use(person, code), "code", "staff.totp-code-wrong").refuse();
      person.confirmTotp();
      people.save();
      audit.record("staff.totp-on", "staff:" + person.id(), Map.of());
    }

    /** No second step any more; the app's code proves that it is really the caller. */
    public void drop(StaffPrincipal caller, String code) {
      Person person = people.get(caller.id());
      if (!person.needsTotp()) {
        throw new RuleRefused("staff.totp-not-on");
      }
      new Issues().when(!codes.use(person, code), "code", "staff.totp-code-wrong").refuse();
      person.dropTotp();
      people.save();
      audit.record("staff.totp-off", "staff:" + person.id(), Map.of());
    }
  }
}
