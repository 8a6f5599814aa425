package mx.nexus.staff.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.AuditedEntity;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.platform.security.EncryptedSecret;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.security.StaffRole;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in the shop. Added with a password for the first login, then active until
 * deactivated; never removed, because tickets and ledgers name them. What every login writes is
 * kept out of here, or a login would make an open edit page stale.
 */
@Entity
@Table(name = "staff_person")
public class Person extends AuditedEntity {

  private String name;
  private String email;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "staff_person_role", joinColumns = @JoinColumn(name = "person_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<StaffRole> roles = new HashSet<>();

  @Column(name = "email_confirmed_at")
  private @Nullable Instant emailConfirmedAt;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "must_change_password")
  private boolean mustChangePassword;

  private boolean active;

  @Column(name = "totp_secret")
  private @Nullable String totpSecret;

  @Column(name = "totp_confirmed")
  private boolean totpConfirmed;

  @SuppressWarnings("NullAway.Init")
  protected Person() {}

  @SuppressWarnings("NullAway.Init") // change() sets what it does not see.
  private Person(PersonFacts facts, String passwordHash, boolean mustChangePassword) {
    super(Ids.next());
    this.passwordHash = passwordHash;
    this.mustChangePassword = mustChangePassword;
    this.active = true;
    change(facts);
  }

  /** Somebody whose password another person knows, so it has to be changed at the first login. */
  public static Person withFirstPassword(PersonFacts facts, String passwordHash) {
    return new Person(facts, passwordHash, true);
  }

  /** Somebody who chose the password alone. */
  public static Person withOwnPassword(PersonFacts facts, String passwordHash) {
    return new Person(facts, passwordHash, false);
  }

  /** Takes over what is now true of the person. */
  public final void change(PersonFacts facts) {
    if (!facts.email().equals(email)) {
      this.emailConfirmedAt = null;
    }
    this.name = facts.name();
    this.email = facts.email();
    roles.retainAll(facts.roles());
    roles.addAll(facts.roles());
  }

  /** What is true of the person now. */
  public PersonFacts facts() {
    return new PersonFacts(name, email, roles);
  }

  /** The person reads the mail of this address. */
  public void confirmEmail(Instant now) {
    if (emailConfirmedAt == null) {
      this.emailConfirmedAt = now;
    }
  }

  /** When the address was confirmed; empty when it was not. */
  public Optional<Instant> emailConfirmedAt() {
    return Optional.ofNullable(emailConfirmedAt);
  }

  /** The person chose this password. */
  public void choosePassword(String hash) {
    this.passwordHash = hash;
    this.mustChangePassword = false;
  }

  /** Somebody else gave the person this password, for one login. */
  public void receivePassword(String hash) {
    this.passwordHash = hash;
    this.mustChangePassword = true;
  }

  /** No login from now on. */
  public void deactivate() {
    this.active = false;
  }

  /** Logins again. */
  public void reactivate() {
    this.active = true;
  }

  /** Begins the enrolment of an authenticator app; counts only after a first right code. */
  public void offerTotp(EncryptedSecret secret) {
    if (totpConfirmed) {
      throw new RuleRefused("staff.totp-already-on");
    }
    this.totpSecret = secret.value();
  }

  /** The app showed a right code: from now on every login needs one. */
  public void confirmTotp() {
    this.totpConfirmed = true;
  }

  /** No authenticator app any more. */
  public void dropTotp() {
    this.totpSecret = null;
    this.totpConfirmed = false;
  }

  /** This person, in the given login. */
  public StaffPrincipal principal(UUID sessionId, UUID tenantId) {
    return new StaffPrincipal(id(), name, email, roles(), sessionId, tenantId, mustChangePassword);
  }

  public boolean isOwner() {
    return roles.contains(StaffRole.OWNER);
  }

  public boolean isActive() {
    return active;
  }

  public boolean mustChangePassword() {
    return mustChangePassword;
  }

  public String name() {
    return name;
  }

  public String email() {
    return email;
  }

  /** In the order of their declaration, for screens. */
  public Set<StaffRole> roles() {
    return EnumSet.copyOf(roles);
  }

  public String passwordHash() {
    return passwordHash;
  }

  /** The secret of the authenticator app, confirmed or only offered. */
  public Optional<EncryptedSecret> totpSecret() {
    return Optional.ofNullable(totpSecret).map(EncryptedSecret::new);
  }

  public boolean needsTotp() {
    return totpConfirmed;
  }
}
