package mx.nexus.staff.app;

import static mx.nexus.staff.app.StaffFixture.OWNER;
import static mx.nexus.staff.app.StaffFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.problem.TooManyRequests;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.security.StaffRole;
import mx.nexus.platform.security.Totp;
import mx.nexus.staff.domain.Channel;
import mx.nexus.staff.domain.PersonFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class LogInIT {

  private final StaffFixture staff = new StaffFixture();

  @Test
  void letsTheOwnerInWhoSignedUp() {
    OpenLogin login = staff.logIn(" LUPITA@elpiston.mx ", PASSWORD);

    assertThat(login.principal().roles()).containsExactly(StaffRole.OWNER);
    assertThat(login.principal().mustChangePassword()).isFalse();
    assertThat(login.refreshToken()).isPresent();
    assertThat(staff.isActive(login.principal().sessionId())).isTrue();
  }

  @Test
  void refusesAWrongPasswordAndAnUnknownPersonAlike() {
    assertRefused("auth.bad-credentials", () -> staff.logIn(OWNER, "wrong password"));
    assertRefused("auth.bad-credentials", () -> staff.logIn("nobody@elpiston.mx", PASSWORD));
  }

  @Test
  void locksAnAccountAfterTooManyFailuresEvenForTheRightPassword() {
    fail(OWNER, 6);

    TooManyRequests refused =
        catchThrowableOfType(TooManyRequests.class, () -> staff.logIn(OWNER, PASSWORD));

    assertThat(refused.code()).isEqualTo("auth.locked");
    assertThat(refused.retryAfter()).contains(Duration.ofSeconds(30));
  }

  @Test
  void locksAccountsThatDoNotExistTheSameWay() {
    fail("nobody@elpiston.mx", 6);

    assertRefused("auth.locked", () -> staff.logIn("nobody@elpiston.mx", PASSWORD));
  }

  @Test
  void waitsLongerAfterEachFurtherFailure() {
    fail(OWNER, 6);
    staff.clock.turn(Duration.ofSeconds(31));
    fail(OWNER, 1);

    TooManyRequests refused =
        catchThrowableOfType(TooManyRequests.class, () -> staff.logIn(OWNER, PASSWORD));

    assertThat(refused.retryAfter()).contains(Duration.ofSeconds(60));
  }

  @Test
  void opensAgainAfterTheWaitAndForgetsTheFailures() {
    fail(OWNER, 6);
    staff.clock.turn(Duration.ofSeconds(31));

    staff.logIn(OWNER, PASSWORD);

    fail(OWNER, 5);
    assertThat(staff.logIn(OWNER, PASSWORD)).isNotNull();
  }

  @Test
  void locksAnAddressThatTriesManyAccounts() {
    for (int i = 0; i < 51; i++) {
      String email = "person" + i + "@elpiston.mx";
      assertRefused("auth.bad-credentials", () -> staff.logIn(email, "x"));
    }

    assertRefused("auth.locked", () -> staff.logIn(OWNER, PASSWORD));
    Visitor elsewhere = new Visitor(Channel.PAGE, "10.0.0.8", "test");
    assertThat(staff.logIn(OWNER, PASSWORD, "", elsewhere)).isNotNull();
  }

  @Test
  void swapsARefreshTokenForANewOne() {
    OpenLogin login = staff.logIn(OWNER, PASSWORD);

    OpenLogin renewed = staff.refresh(login.refreshToken().orElseThrow()).orElseThrow();

    assertThat(renewed.principal().sessionId()).isEqualTo(login.principal().sessionId());
    assertThat(renewed.refreshToken()).isNotEqualTo(login.refreshToken());
  }

  @Test
  void endsTheWholeLoginWhenARefreshTokenComesBack() {
    OpenLogin login = staff.logIn(OWNER, PASSWORD);
    OpenLogin renewed = staff.refresh(login.refreshToken().orElseThrow()).orElseThrow();

    assertThat(staff.refresh(login.refreshToken().orElseThrow())).isEmpty();

    assertThat(staff.isActive(login.principal().sessionId())).isFalse();
    assertThat(staff.refresh(renewed.refreshToken().orElseThrow())).isEmpty();
  }

  @Test
  void refusesARefreshTokenThatNobodyEverGot() {
    assertThat(staff.refresh("made-up")).isEmpty();
  }

  @Test
  void endsLoginsAfterTheirTime() {
    StaffPrincipal owner = staff.owner();

    staff.clock.turn(Duration.ofDays(31));

    assertThat(staff.isActive(owner.sessionId())).isFalse();
  }

  @Test
  void changesThePasswordAndEndsTheOtherLogins() {
    StaffPrincipal here = staff.owner();
    StaffPrincipal elsewhere = staff.owner();

    staff.changePassword(here, PASSWORD, "ocho bujías de iridio");

    assertThat(staff.isActive(here.sessionId())).isTrue();
    assertThat(staff.isActive(elsewhere.sessionId())).isFalse();
    assertRefused("auth.bad-credentials", () -> staff.logIn(OWNER, PASSWORD));
    assertThat(staff.logIn(OWNER, "ocho bujías de iridio")).isNotNull();
  }

  @Test
  void refusesAChangeWithTheWrongPasswordOrToAWeakOne() {
    StaffPrincipal owner = staff.owner();

    assertIssue(
        "staff.password-wrong", () -> staff.changePassword(owner, "no", "ocho bujías de iridio"));
    assertIssue("password.too-short", () -> staff.changePassword(owner, PASSWORD, "corta"));
    assertIssue("staff.password-same", () -> staff.changePassword(owner, PASSWORD, PASSWORD));
  }

  @Test
  void asksForTheCodeOfTheAppOnceItIsOn() {
    StaffPrincipal owner = staff.owner();
    String secret = staff.shop.inUnit(() -> staff.ownTotp.offer(owner)).secret();
    Totp app = Totp.ofBase32(secret);
    staff.run(() -> staff.ownTotp.confirm(owner, app.code(staff.clock.instant())));
    staff.clock.turn(Duration.ofSeconds(60));
    String code = app.code(staff.clock.instant());

    assertRefused("auth.totp-required", () -> staff.logIn(OWNER, PASSWORD));
    assertRefused("auth.totp-wrong", () -> logInWithCode("000000"));
    assertThat(logInWithCode(code)).isNotNull();
    assertRefused("auth.totp-wrong", () -> logInWithCode(code));
  }

  @Test
  void whoIsAskedForTheCodeHasNotFailed() {
    StaffPrincipal owner = staff.owner();
    String secret = staff.shop.inUnit(() -> staff.ownTotp.offer(owner)).secret();
    Totp app = Totp.ofBase32(secret);
    staff.run(() -> staff.ownTotp.confirm(owner, app.code(staff.clock.instant())));
    staff.clock.turn(Duration.ofSeconds(60));

    for (int i = 0; i < 10; i++) {
      assertRefused("auth.totp-required", () -> staff.logIn(OWNER, PASSWORD));
    }

    assertThat(logInWithCode(app.code(staff.clock.instant()))).isNotNull();
  }

  @Test
  void guessingTheCodeToTurnTheSecondStepOffGetsSlow() {
    StaffPrincipal owner = staff.owner();
    String secret = staff.shop.inUnit(() -> staff.ownTotp.offer(owner)).secret();
    Totp app = Totp.ofBase32(secret);
    staff.run(() -> staff.ownTotp.confirm(owner, app.code(staff.clock.instant())));
    staff.clock.turn(Duration.ofSeconds(60));

    for (int guess = 0; guess < 6; guess++) {
      assertThatThrownBy(() -> staff.dropTotp(owner, "000000")).isInstanceOf(InvalidInput.class);
    }
    assertRefused("auth.locked", () -> staff.dropTotp(owner, app.code(staff.clock.instant())));
    staff.clock.turn(Duration.ofMinutes(1));
    staff.dropTotp(owner, app.code(staff.clock.instant()));

    assertThat(staff.logIn(OWNER, PASSWORD)).isNotNull();
  }

  private OpenLogin logInWithCode(String code) {
    return staff.logIn(OWNER, PASSWORD, code, StaffFixture.PROGRAM);
  }

  @Test
  void keepsTheLastOwner() {
    StaffPrincipal owner = staff.owner();
    MaintainStaff.Change demotion = change(owner.email(), StaffRole.MANAGER);

    assertRefused(
        "staff.last-owner",
        () -> staff.run(() -> staff.maintain.change(owner, owner.id(), demotion)));
  }

  @Test
  void letsAnOwnerGoWhenAnotherStays() {
    StaffPrincipal owner = staff.owner();
    staff.add(owner, "socio@elpiston.mx", StaffRole.OWNER);
    MaintainStaff.Change demotion = change(owner.email(), StaffRole.MANAGER);

    staff.run(() -> staff.maintain.change(owner, owner.id(), demotion));

    assertThat(staff.isActive(owner.sessionId())).isFalse();
    assertThat(staff.owner().roles()).containsExactly(StaffRole.MANAGER);
  }

  @Test
  void keepsManagersAwayFromOwners() {
    StaffPrincipal owner = staff.owner();
    staff.add(owner, "jefe@elpiston.mx", StaffRole.MANAGER);
    StaffPrincipal manager = staff.logIn("jefe@elpiston.mx", PASSWORD).principal();

    assertRefused("staff.owners-only", () -> staff.add(manager, "yo@x.mx", StaffRole.OWNER));
    assertRefused(
        "staff.owners-only",
        () -> staff.run(() -> staff.maintain.resetPassword(manager, owner.id(), "hash")));
    assertRefused(
        "staff.owners-only",
        () ->
            staff.run(
                () ->
                    staff.maintain.change(
                        manager, manager.id(), change(manager.email(), StaffRole.OWNER))));
  }

  @Test
  void deactivatesSomebodyAtOnce() {
    StaffPrincipal owner = staff.owner();
    UUID id = staff.add(owner, "chava@elpiston.mx", StaffRole.COUNTER);
    StaffPrincipal clerk = staff.logIn("chava@elpiston.mx", PASSWORD).principal();

    staff.run(() -> staff.maintain.deactivate(owner, id));

    assertThat(staff.isActive(clerk.sessionId())).isFalse();
    assertRefused("auth.bad-credentials", () -> staff.logIn("chava@elpiston.mx", PASSWORD));
  }

  @Test
  void addsAndBringsBackOnlyAsManyPeopleAsThePlanHas() {
    StaffPrincipal owner = staff.owner();
    UUID chava = staff.add(owner, "chava@elpiston.mx", StaffRole.COUNTER);
    for (int i = 0; i < 3; i++) {
      staff.add(owner, "otro%d@elpiston.mx".formatted(i), StaffRole.COUNTER);
    }

    assertRefused(
        "plan.people-reached", () -> staff.add(owner, "uno@elpiston.mx", StaffRole.COUNTER));

    staff.run(() -> staff.maintain.deactivate(owner, chava));
    staff.add(owner, "uno@elpiston.mx", StaffRole.COUNTER);
    MaintainStaff.Change back = new MaintainStaff.Change(now -> now, true, null);
    assertRefused(
        "plan.people-reached", () -> staff.run(() -> staff.maintain.change(owner, chava, back)));
  }

  @Test
  void refusesToDeactivateOneself() {
    StaffPrincipal owner = staff.owner();
    staff.add(owner, "socio@elpiston.mx", StaffRole.OWNER);

    assertRefused(
        "staff.not-yourself", () -> staff.run(() -> staff.maintain.deactivate(owner, owner.id())));
  }

  @Test
  void refusesAnAddressThatSomebodyHas() {
    StaffPrincipal owner = staff.owner();

    assertRefused(
        "staff.email-taken", () -> staff.add(owner, "LUPITA@elpiston.mx", StaffRole.COUNTER));
  }

  @Test
  void tellsWhenSomebodyElseChangedThePersonMeanwhile() {
    StaffPrincipal owner = staff.owner();
    UUID id = staff.add(owner, "chava@elpiston.mx", StaffRole.COUNTER);
    long seen = staff.shop.bound(() -> search().one(id)).version();
    PersonFacts facts = new PersonFacts("Salvador", "chava@elpiston.mx", Set.of(StaffRole.COUNTER));
    MaintainStaff.Change change = new MaintainStaff.Change(facts, null, seen);
    staff.logIn("chava@elpiston.mx", PASSWORD);
    staff.run(() -> staff.maintain.change(owner, id, change));

    assertRefused(
        "platform.stale", () -> staff.run(() -> staff.maintain.change(owner, id, change)));
  }

  @Test
  void findsPeopleByPartOfTheirNameWhateverTheAccents() {
    StaffPrincipal owner = staff.owner();
    PersonFacts facts = new PersonFacts("Íñigo Ñáñez", "i@elpiston.mx", Set.of(StaffRole.COUNTER));
    staff.run(() -> staff.maintain.add(owner, facts, "hash", true));

    assertThat(staff.shop.bound(() -> search().rows("nanez", 0, 10)))
        .extracting(PersonView::email)
        .containsExactly("i@elpiston.mx");
    assertThat(staff.shop.bound(() -> search().count("%"))).isZero();
  }

  @Test
  void endsOnlyOwnLogins() {
    StaffPrincipal owner = staff.owner();
    staff.add(owner, "chava@elpiston.mx", StaffRole.COUNTER);
    StaffPrincipal clerk = staff.logIn("chava@elpiston.mx", PASSWORD).principal();

    assertThatThrownBy(() -> staff.run(() -> staff.ownSessions.end(clerk, owner.sessionId())))
        .isInstanceOf(NotFound.class);
    assertThat(staff.shop.inUnit(() -> staff.ownSessions.open(clerk)))
        .singleElement()
        .satisfies(session -> assertThat(session.current()).isTrue());
  }

  private StaffSearch search() {
    return new StaffSearch(staff.shop.sql());
  }

  private static MaintainStaff.Change change(String email, StaffRole role) {
    return new MaintainStaff.Change(new PersonFacts("Lupita", email, Set.of(role)), null, null);
  }

  private void fail(String email, int times) {
    for (int i = 0; i < times; i++) {
      assertRefused("auth.bad-credentials", () -> staff.logIn(email, "wrong password"));
    }
  }

  private static void assertRefused(String code, Executable act) {
    Refusal refused = catchThrowableOfType(Refusal.class, act::execute);
    assertThat(refused).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
  }

  private static void assertIssue(String code, Executable act) {
    InvalidInput refused = catchThrowableOfType(InvalidInput.class, act::execute);
    assertThat(refused.issues()).extracting("code").contains(code);
  }
}
