package mx.nexus.provisioning;

import static mx.nexus.provisioning.OperatorFixture.ADDRESS;
import static mx.nexus.provisioning.OperatorFixture.EMAIL;
import static mx.nexus.provisioning.OperatorFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import mx.nexus.platform.audit.MasterAuditLog;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.TooManyRequests;
import mx.nexus.platform.problem.Unauthenticated;
import mx.nexus.platform.security.AdminPrincipal;
import mx.nexus.platform.security.Totp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogInAdminIT {

  private final OperatorFixture given = new OperatorFixture();

  @AfterEach
  void stop() {
    given.close();
  }

  @Test
  void letsTheOperatorInAndWritesItDown() {
    AdminPrincipal olga = given.logIn(PASSWORD, "");

    assertThat(olga.email()).isEqualTo(EMAIL);
    assertThat(given.sessions.isActive(olga.sessionId())).isTrue();
    assertThat(given.audit.latest(MasterAuditLog.Filter.ALL, Optional.empty(), 10))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("operator.logged-in");
              assertThat(entry.actor()).isEqualTo(EMAIL);
            });
  }

  @Test
  void refusesAWrongPasswordAndAnUnknownAccountAlike() {
    assertThatThrownBy(() -> given.logIn("otra cosa muy larga", ""))
        .isInstanceOf(Unauthenticated.class)
        .hasMessage("auth.bad-credentials");
    assertThatThrownBy(
            () ->
                given.logIn.logIn(
                    new LogInAdmin.Proof("nadie@nexus.example", PASSWORD, ""),
                    OperatorSessions.Channel.API,
                    ADDRESS))
        .isInstanceOf(Unauthenticated.class)
        .hasMessage("auth.bad-credentials");
  }

  @Test
  void locksAfterManyFailuresAndOpensAgainByItself() {
    failTimes(6);

    assertThatThrownBy(() -> given.logIn(PASSWORD, ""))
        .isInstanceOf(TooManyRequests.class)
        .hasMessage("auth.locked");
    given.clock.turn(Duration.ofMinutes(16));
    assertThat(given.logIn(PASSWORD, "")).isNotNull();
  }

  @Test
  void forgetsFailuresWithARightLogin() {
    failTimes(5);
    given.logIn(PASSWORD, "");

    failTimes(5);

    assertThat(given.logIn(PASSWORD, "")).isNotNull();
  }

  private void failTimes(int times) {
    for (int i = 0; i < times; i++) {
      assertThatThrownBy(() -> given.logIn("otra cosa muy larga", ""))
          .isInstanceOf(Unauthenticated.class);
    }
  }

  @Test
  void asksForTheCodeOnceItIsTurnedOnAndTakesEachCodeOnce() {
    AdminPrincipal olga = given.logIn(PASSWORD, "");
    String secret = given.secondStep.newSecret();
    Totp app = Totp.ofBase32(secret);
    given.secondStep.turnOn(olga, secret, app.code(given.clock.instant()));
    given.clock.turn(Duration.ofSeconds(30));

    assertThatThrownBy(() -> given.logIn(PASSWORD, "")).hasMessage("auth.totp-required");
    assertThatThrownBy(() -> given.logIn(PASSWORD, "000000")).hasMessage("auth.totp-wrong");
    String code = app.code(given.clock.instant());
    assertThat(given.logIn(PASSWORD, code)).isNotNull();
    assertThatThrownBy(() -> given.logIn(PASSWORD, code)).hasMessage("auth.totp-wrong");
  }

  @Test
  void guessingTheCodeToTurnTheSecondStepOffGetsSlow() {
    AdminPrincipal olga = given.logIn(PASSWORD, "");
    String secret = given.secondStep.newSecret();
    Totp app = Totp.ofBase32(secret);
    given.secondStep.turnOn(olga, secret, app.code(given.clock.instant()));
    given.clock.turn(Duration.ofSeconds(60));

    for (int guess = 0; guess < 6; guess++) {
      assertThatThrownBy(() -> given.secondStep.turnOff(olga, "000000", OperatorFixture.ADDRESS))
          .isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> turnOff(olga, app)).hasMessage("auth.locked");
    given.clock.turn(Duration.ofMinutes(1));
    turnOff(olga, app);

    assertThat(given.secondStep.isOn(olga)).isFalse();
  }

  private void turnOff(AdminPrincipal operator, Totp app) {
    String code = app.code(given.clock.instant());
    given.secondStep.turnOff(operator, code, OperatorFixture.ADDRESS);
  }

  @Test
  void keepsTheSecretOfTheAppEncrypted() {
    AdminPrincipal olga = given.logIn(PASSWORD, "");
    String secret = given.secondStep.newSecret();
    given.secondStep.turnOn(olga, secret, Totp.ofBase32(secret).code(given.clock.instant()));

    String stored =
        given.master.required(
            "select totp_secret from platform_admin_user", row -> row.text("totp_secret"));

    assertThat(stored).doesNotContain(secret);
  }

  @Test
  void endsALoginAndLetsItRunOut() {
    AdminPrincipal first = given.logIn(PASSWORD, "");
    AdminPrincipal second = given.logIn(PASSWORD, "");

    given.sessions.end(first.sessionId());
    assertThat(given.sessions.isActive(first.sessionId())).isFalse();
    assertThat(given.sessions.isActive(second.sessionId())).isTrue();

    given.clock.turn(Duration.ofHours(2));
    assertThat(given.sessions.isActive(second.sessionId())).isFalse();
  }

  @Test
  void aNewPasswordEndsTheOtherLogins() {
    AdminPrincipal here = given.logIn(PASSWORD, "");
    AdminPrincipal elsewhere = given.logIn(PASSWORD, "");
    String next = "amortiguador delantero derecho";

    assertThatThrownBy(() -> change(here, "no es esta la buena", next))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> change(here, PASSWORD, "corta")).isInstanceOf(InvalidInput.class);
    change(here, PASSWORD, next);

    assertThat(given.sessions.isActive(here.sessionId())).isTrue();
    assertThat(given.sessions.isActive(elsewhere.sessionId())).isFalse();
    assertThatThrownBy(() -> given.logIn(PASSWORD, "")).isInstanceOf(Unauthenticated.class);
    assertThat(given.logIn(next, "")).isNotNull();
  }

  private void change(AdminPrincipal operator, String current, String next) {
    given.changePassword.change(operator, new ChangeAdminPassword.Wish(current, next, ADDRESS));
  }
}
