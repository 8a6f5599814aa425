package mx.nexus.staff.app;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.nexus.platform.audit.AuditLog;
import mx.nexus.platform.security.Passwords;
import mx.nexus.platform.security.Secrets;
import mx.nexus.platform.security.SessionRevocations;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.security.StaffRole;
import mx.nexus.platform.tenancy.PlanLimits;
import mx.nexus.platform.tenancy.TenantSeeder.Birth;
import mx.nexus.platform.testing.TestMaster;
import mx.nexus.platform.testing.TestShop;
import mx.nexus.staff.domain.Channel;
import mx.nexus.staff.domain.Person;
import mx.nexus.staff.domain.PersonFacts;

/** A shop with its owner, and the use cases wired as the container would. */
final class StaffFixture {

  static final String OWNER = "lupita@elpiston.mx";
  static final String PASSWORD = "cuatro bujías de platino";
  static final Visitor PROGRAM = new Visitor(Channel.API, "10.0.0.7", "test");

  private static final Passwords PASSWORDS = new Passwords();
  private static final String HASH = PASSWORDS.hash(PASSWORD);

  /** Making and migrating a database takes longer than all tests together, so they share one. */
  private static final TestShop SHOP = TestShop.create("gente");

  private static final TestMaster MASTER = master();

  final TestShop shop = SHOP;
  final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-24T12:00:00Z"));
  final AuditLog audit = new AuditLog(shop.sql(), clock);
  final People people = new People(shop.em(), shop.sql());
  final StaffSessions sessions =
      new StaffSessions(shop.sql(), shop.units(), new SilentRevocations(), clock);
  final MaintainStaff maintain =
      new MaintainStaff(people, sessions, new PlanLimits(MASTER.database()), audit);
  final OwnSessions ownSessions = new OwnSessions(sessions, audit);
  private final Secrets secrets =
      Secrets.withKey("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
  final TotpCodes totpCodes = new TotpCodes(secrets, shop.sql(), clock);
  final OwnTotp.Keeping ownTotp = new OwnTotp.Keeping(people, totpCodes, audit);
  private final Logins inner =
      new Logins(people, sessions, new RefreshTokens(shop.sql(), clock), totpCodes, audit);

  StaffFixture() {
    shop.execute(
        "truncate staff_person, staff_person_role, staff_session, staff_refresh_token,"
            + " staff_login_failure");
    Birth birth = new Birth("El Pistón", "Lupita", OWNER, HASH, "es");
    run(() -> new SeedOwner(people).seed(birth));
  }

  private static TestMaster master() {
    TestMaster master = TestMaster.create();
    master.register(SHOP.tenant());
    return master;
  }

  /** Runs in a unit of work of the shop. */
  void run(Runnable work) {
    shop.inUnit(
        () -> {
          work.run();
          return null;
        });
  }

  OpenLogin logIn(String email, String password) {
    return logIn(email, password, "", PROGRAM);
  }

  OpenLogin logIn(String email, String password, String totp, Visitor visitor) {
    LogIn logIn = new LogIn(new UnitAttempts(), new UnitLogins(), PASSWORDS);
    return shop.bound(() -> logIn.logIn(new LogIn.Proof(email, password, totp), visitor));
  }

  StaffPrincipal changePassword(StaffPrincipal caller, String current, String wanted) {
    ChangeOwnPassword change =
        new ChangeOwnPassword(new UnitAttempts(), PASSWORDS, new UnitKeeping());
    return shop.bound(
        () -> change.change(caller, new ChangeOwnPassword.Wish(current, wanted, "10.0.0.7")));
  }

  /** Turns the second step off from an address. */
  void dropTotp(StaffPrincipal caller, String code) {
    OwnTotp totp = new OwnTotp(new UnitAttempts(), new UnitTotp());
    shop.bound(
        () -> {
          totp.drop(caller, code, PROGRAM.address());
          return true;
        });
  }

  Optional<OpenLogin> refresh(String token) {
    return shop.inUnit(() -> inner.refresh(token));
  }

  boolean isActive(UUID sessionId) {
    KnownSessions known =
        new KnownSessions(shop.sql(), new KnownSessions.SeenSessions(shop.sql()), clock);
    return shop.bound(() -> known.isActive(sessionId));
  }

  /** Adds somebody with the usual password. */
  UUID add(StaffPrincipal caller, String email, StaffRole role) {
    PersonFacts facts = new PersonFacts("Chava", email, Set.of(role));
    return shop.inUnit(() -> maintain.add(caller, facts, HASH, false));
  }

  StaffPrincipal owner() {
    return logIn(OWNER, PASSWORD).principal();
  }

  /** As the interceptor would: each call in a unit of work of its own. */
  private final class UnitAttempts extends LoginAttempts {

    private final LoginAttempts attempts = new LoginAttempts(shop.sql(), clock);

    @Override
    public void begin(String email, String address) {
      run(() -> attempts.begin(email, address));
    }

    @Override
    public void succeeded(String email, String address) {
      run(() -> attempts.succeeded(email, address));
    }

    @Override
    public void notCounted(String email, String address) {
      run(() -> attempts.notCounted(email, address));
    }
  }

  private final class UnitLogins extends Logins {

    @Override
    public Optional<Person> activePerson(String email) {
      return shop.inUnit(() -> inner.activePerson(email));
    }

    @Override
    public OpenLogin open(UUID personId, String totp, Visitor visitor) {
      return shop.inUnit(() -> inner.open(personId, totp, visitor));
    }
  }

  private final class UnitKeeping extends ChangeOwnPassword.Keeping {

    private final ChangeOwnPassword.Keeping keeping =
        new ChangeOwnPassword.Keeping(people, sessions, audit);

    @Override
    public String hashOf(StaffPrincipal caller) {
      return shop.inUnit(() -> keeping.hashOf(caller));
    }

    @Override
    public void keep(StaffPrincipal caller, String hash) {
      run(() -> keeping.keep(caller, hash));
    }
  }

  private final class UnitTotp extends OwnTotp.Keeping {

    @Override
    public void drop(StaffPrincipal caller, String code) {
      run(() -> ownTotp.drop(caller, code));
    }
  }

  private static final class SilentRevocations extends SessionRevocations {

    @Override
    public void revoked(UUID sessionId) {
      // One node, nothing cached.
    }
  }
}
