package mx.nexus.acceptance;

import static mx.nexus.acceptance.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The door of the shop. */
class LoginIT {

  private static final String LOGIN = "/pos/api/auth/login";
  private static final int MORE_THAN_ANYBODY_MISTYPES = 15;

  private final Shop shop = Shop.open();

  @Test
  void letsTheOwnerInWithATokenThatSaysWhoSheIs() {
    var answer = shop.anonymous().post(LOGIN, credentials(Shop.PASSWORD)).expect(200);

    assertThat(answer.path("token_type").asText()).isEqualTo("Bearer");
    assertThat(answer.path("expires_in").asLong()).isPositive();
    assertThat(answer.path("user").path("email").asText()).isEqualTo(Shop.EMAIL);
    assertThat(answer.path("user").path("roles").toString().toLowerCase(Locale.ROOT))
        .contains("owner");
  }

  @Test
  void saysTheSameForAWrongPasswordAndAnUnknownPerson() {
    Api.Answer wrong = shop.anonymous().post(LOGIN, credentials("otra cosa cualquiera"));
    Api.Answer unknown =
        shop.anonymous()
            .post(LOGIN, Map.of("email", "nadie@example.mx", "password", "otra cosa cualquiera"));

    assertThatProblem(wrong).hasStatus(401).hasCode("auth.bad-credentials");
    assertThatProblem(unknown).hasStatus(401).hasCode("auth.bad-credentials");
    assertThat(unknown.json().path("detail")).isEqualTo(wrong.json().path("detail"));
  }

  @Test
  void locksAfterManyWrongPasswordsEvenForTheRightOne() {
    Api.Answer last = shop.anonymous().post(LOGIN, credentials("no es esta contraseña"));
    for (int i = 0; i < MORE_THAN_ANYBODY_MISTYPES && last.status() == 401; i++) {
      last = shop.anonymous().post(LOGIN, credentials("no es esta contraseña"));
    }

    assertThatProblem(last).hasStatus(429).hasCode("auth.locked");
    assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
    assertThatProblem(shop.anonymous().post(LOGIN, credentials(Shop.PASSWORD)))
        .hasStatus(429)
        .hasCode("auth.locked");
  }

  @Test
  void refusesWhoeverIsNotLoggedIn() {
    assertThatProblem(shop.anonymous().get("/pos/api/branches")).hasStatus(401);
    assertThatProblem(shop.anonymous().withToken("no.es.token").get("/pos/api/branches"))
        .hasStatus(401);
  }

  @Test
  void endsTheTokenAtLogout() {
    shop.api().post("/pos/api/auth/logout", "{}").expect(204);

    assertThatProblem(shop.api().get("/pos/api/branches")).hasStatus(401);
  }

  @Test
  void refusesWhatTheRoleDoesNotAllow() {
    shop.api()
        .post(
            "/pos/api/staff",
            Map.of(
                "name", "Luis",
                "email", "luis@refaccionaria.example",
                "roles", List.of("warehouse"),
                "password", "almacén de las seis",
                "mustChangePassword", false))
        .expect(201);
    Api luis =
        shop.anonymous()
            .withToken(
                Shop.token(shop.anonymous(), "luis@refaccionaria.example", "almacén de las seis"));

    assertThatProblem(luis.get("/pos/api/staff")).hasStatus(403);
    luis.get("/pos/api/inventory/items").expect(200);
  }

  @Test
  void theSessionCookieSaysOnceWhichSitesItIsFor() {
    for (Api.Answer page :
        List.of(shop.anonymous().get("/login"), RunningNexus.api().get("/admin/login"))) {
      List<String> cookies =
          page.response().headers().allValues("Set-Cookie").stream()
              .filter(cookie -> cookie.startsWith("JSESSIONID="))
              .toList();

      assertThat(cookies).hasSize(1);
      assertThat(cookies.get(0).toLowerCase(Locale.ROOT).split("samesite=lax", -1))
          .as(cookies.get(0))
          .hasSize(2);
      assertThat(cookies.get(0)).contains("HttpOnly");
    }
  }

  private static Map<String, Object> credentials(String password) {
    return Map.of("email", Shop.EMAIL, "password", password);
  }
}
