package mx.nexus.staff.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.Issues;
import mx.nexus.platform.security.Passwords;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.staff.domain.OneTimePassword;
import mx.nexus.staff.domain.PersonFacts;

/**
 * Gives members of staff their first password. Hashes before the unit of work opens, for hashing
 * takes longer than everything else.
 */
@ApplicationScoped
public class StaffPasswords {

  private final SecureRandom random = new SecureRandom();
  private final Passwords passwords;
  private final MaintainStaff staff;

  @SuppressWarnings("NullAway")
  protected StaffPasswords() {
    this(null, null);
  }

  @Inject
  public StaffPasswords(Passwords passwords, MaintainStaff staff) {
    this.passwords = passwords;
    this.staff = staff;
  }

  /**
   * Somebody with a password that has to be told to them.
   *
   * @param oneTimePassword kept nowhere
   */
  public record Told(UUID personId, String oneTimePassword) {

    @Override
    public String toString() {
      return "Told[" + personId + "]";
    }
  }

  /** Adds somebody with a password made here. */
  public Told add(StaffPrincipal caller, PersonFacts facts) {
    String password = OneTimePassword.next(random);
    return new Told(staff.add(caller, facts, passwords.hash(password), true), password);
  }

  /**
   * Adds somebody with a given password.
   *
   * @param mustChange whether the first login asks for another one
   * @throws InvalidInput when the password breaks a rule
   */
  public UUID add(StaffPrincipal caller, PersonFacts facts, String password, boolean mustChange) {
    List<String> own = List.of(facts.name(), facts.email(), TenantContext.required().shopName());
    new Issues().addAll(passwords.issues("password", password, own)).refuse();
    return staff.add(caller, facts, passwords.hash(password), mustChange);
  }

  /** Gives somebody who lost theirs a password made here. */
  public Told reset(StaffPrincipal caller, UUID personId) {
    String password = OneTimePassword.next(random);
    staff.resetPassword(caller, personId, passwords.hash(password));
    return new Told(personId, password);
  }
}
