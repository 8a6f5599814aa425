package mx.nexus.acceptance;

import static mx.nexus.acceptance.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Programs of partners, with a key of the shop. */
class PartnerIT {

  private static final Shop SHOP = Shop.open();

  @Test
  void readsStockWithAKeyFromAnyHost() {
    SHOP.addItem("PART-1", "99.00", "7");
    String key = key(List.of("read"), 100).path("key").asText();

    for (String host : List.of("localhost", SHOP.api().host())) {
      Api.Answer answer = partner(key).onHost(host).get("/api/v1/inventory/stock?sku=PART-1");
      assertThat(answer.expect(200).path("total").asText()).startsWith("7");
      for (String header : List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset")) {
        assertThat(answer.header(header)).as(header).matches("\\d+.*");
      }
    }
  }

  @Test
  void refusesAKeyOfOneShopOnTheHostOfAnother() {
    String key = key(List.of("read"), 100).path("key").asText();

    Api.Answer answer = partner(key).onHost(Shop.open().api().host()).get("/api/v1/health");

    assertThatProblem(answer).hasStatus(401);
    assertThat(answer.header("RateLimit-Remaining")).isEqualTo("99");
  }

  @Test
  void refusesUnknownAndRevokedKeys() {
    JsonNode made = key(List.of("read"), 100);
    String key = made.path("key").asText();
    partner(key).get("/api/v1/health").expect(200);
    SHOP.api().delete("/pos/api/api-keys/" + made.path("id").asText()).expect(204);

    Until.isTrue(
        Duration.ofSeconds(1),
        () -> partner(key).get("/api/v1/health").status() == 401,
        "a revoked key is refused");
    assertThatProblem(partner("nxk_aaaaaaaa_nothing").get("/api/v1/health")).hasStatus(401);
    assertThatProblem(SHOP.anonymous().get("/api/v1/health")).hasStatus(401);
  }

  @Test
  void neverShowsAKeyAgain() {
    String key = key(List.of("read"), 100).path("key").asText();

    String list = SHOP.api().get("/pos/api/api-keys").expect(200).toString();

    assertThat(list).doesNotContain(key);
  }

  @Test
  void stopsAKeyThatIsTooFast() {
    String key = key(List.of("read"), 3).path("key").asText();

    Api.Answer last = partner(key).get("/api/v1/health");
    for (int i = 0; i < 8 && last.status() == 200; i++) {
      last = partner(key).get("/api/v1/health");
    }

    assertThatProblem(last).hasStatus(429);
    assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
    assertThat(last.header("RateLimit-Remaining")).isEqualTo("0");
  }

  @Test
  void keysOpenNoDoorOfTheStaff() {
    String key = key(List.of("admin"), 100).path("key").asText();

    assertThatProblem(SHOP.anonymous().with("X-API-Key", key).get("/pos/api/staff")).hasStatus(401);
  }

  private static Api partner(String key) {
    return RunningNexus.api().with("X-API-Key", key);
  }

  private static JsonNode key(List<String> scopes, int perMinute) {
    return SHOP.api()
        .post(
            "/pos/api/api-keys",
            Map.of("name", "Tienda en línea", "scopes", scopes, "perMinute", perMinute))
        .expect(201);
  }
}
