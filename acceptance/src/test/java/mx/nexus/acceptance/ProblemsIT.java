package mx.nexus.acceptance;

import static mx.nexus.acceptance.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong is said in the same form. */
class ProblemsIT {

  private static final int MORE_THAN_ANY_BODY_MAY_HAVE = 1_200_000;
  private static final Shop SHOP = Shop.open();
  private static final String ITEMS = "/pos/api/inventory/items";

  @Test
  void unknownPath() {
    assertThatProblem(SHOP.api().get("/pos/api/nothing/here")).hasStatus(404);
    assertThatProblem(RunningNexus.api().get("/platform/api/nothing")).hasStatus(404);
  }

  @Test
  void unknownShop() {
    assertThatProblem(SHOP.anonymous().onHost("no-such-shop.localhost").get("/pos/api/branches"))
        .hasStatus(404)
        .hasCode("tenant.unknown");
  }

  @Test
  void wrongMethod() {
    assertThatProblem(SHOP.api().delete("/pos/api/branches")).hasStatus(405);
  }

  @Test
  void malformedJson() {
    assertThatProblem(SHOP.api().raw("POST", ITEMS, "application/json", "{\"sku\": "))
        .hasStatus(400);
    assertThatProblem(SHOP.api().raw("POST", ITEMS, "application/json", "")).hasStatus(400);
  }

  @Test
  void wrongTypeOfAField() {
    assertThatProblem(
            SHOP.api()
                .post(ITEMS, Map.of("sku", "X-1", "name", "X", "unitPrice", "no es un precio")))
        .hasStatus(400)
        .hasIssuesAt("unitPrice");
  }

  @Test
  void unknownField() {
    assertThatProblem(
            SHOP.api()
                .post(ITEMS, Map.of("sku", "X-1", "name", "X", "unitPrice", "1", "prize", "2")))
        .hasStatus(400)
        .hasIssuesAt("prize");
  }

  @Test
  void missingFieldsInOrder() {
    assertThatProblem(SHOP.api().post(ITEMS, Map.of()))
        .hasStatus(400)
        .hasIssuesAt("name", "sku", "unitPrice");
  }

  @Test
  void wrongContentType() {
    assertThatProblem(SHOP.api().raw("POST", ITEMS, "text/plain", "hola")).hasStatus(415);
  }

  @Test
  void oversizedBody() {
    String large = "{\"sku\":\"" + "x".repeat(MORE_THAN_ANY_BODY_MAY_HAVE) + "\"}";

    assertThatProblem(SHOP.api().raw("POST", ITEMS, "application/json", large)).hasStatus(413);
  }

  @Test
  void malformedIdInTheAddress() {
    String labels = "/pos/api/inventory/labels/pdf?itemId=" + UUID.randomUUID() + "&itemId=abc";

    assertThatProblem(SHOP.api().get(labels)).hasStatus(400).hasIssuesAt("itemId");
    assertThatProblem(SHOP.api().get("/pos/api/catalog/search?q=balata&branchId=abc"))
        .hasStatus(400)
        .hasIssuesAt("branchId");
    assertThatProblem(SHOP.api().get("/pos/api/catalog/search?q=balata&inStock=si"))
        .hasStatus(400)
        .hasIssuesAt("inStock");
  }

  @Test
  void anEmptyIdInTheAddressIsNone() {
    assertThat(SHOP.api().get("/pos/api/catalog/search?q=balata&branchId=&vehicleId=").status())
        .isEqualTo(200);
  }

  @Test
  void badCursorAndBadLimit() {
    assertThatProblem(SHOP.api().get(ITEMS + "?cursor=%21%21")).hasStatus(400);
    assertThatProblem(SHOP.api().get(ITEMS + "?limit=201")).hasStatus(400);
    assertThatProblem(SHOP.api().get(ITEMS + "?limit=0")).hasStatus(400);
  }

  @Test
  void badId() {
    assertThatProblem(SHOP.api().get(ITEMS + "/not-a-uuid")).hasStatus(400);
    assertThatProblem(SHOP.api().get(ITEMS + "/" + UUID.randomUUID())).hasStatus(404);
  }

  @Test
  void missingOrMalformedKeyOfACommand() {
    Map<String, Object> body =
        Map.of(
            "branchId",
            UUID.randomUUID(),
            "reason",
            "x",
            "lines",
            java.util.List.of(Map.of("itemId", UUID.randomUUID(), "quantity", "1")));

    assertThatProblem(SHOP.api().post("/pos/api/inventory/adjustments", body)).hasStatus(400);
    assertThatProblem(
            SHOP.api()
                .with("Idempotency-Key", "yesterday")
                .post("/pos/api/inventory/adjustments", body))
        .hasStatus(400);
  }

  @Test
  void holesInTheListsOfABody() {
    String close = "/pos/api/cash-sessions/" + SHOP.openTill(SHOP.tillId()).path("id").asText();

    hasIssues(close + "/close", "{\"counted\":[{\"count\":3}]}", "counted[0].denomination");
    hasIssues(close + "/close", "{\"counted\":[{\"denomination\":\"1\"}]}", "counted[0].count");
    hasIssues(close + "/close", "{\"counted\":[null]}", "counted[0]");
    hasIssues(
        close + "/close", "{\"counted\":[],\"other\":[{\"method\":\"card\"}]}", "other[0].amount");
    hasIssues(
        close + "/close", "{\"counted\":[],\"other\":[{\"amount\":\"1\"}]}", "other[0].method");
    hasIssues("/pos/api/inventory/adjustments", "{\"lines\":[{}]}", "lines[0].itemId");
    hasIssues("/pos/api/sales", "{\"payments\":[{}]}", "payments[0].method");
    hasIssues("/pos/api/catalog/links", "{\"links\":[null]}", "links[0]");
    hasIssues("/pos/api/staff", "{\"roles\":[null]}", "roles");
    hasIssues("/pos/api/api-keys", "{\"scopes\":[null]}", "scopes");
  }

  private static void hasIssues(String path, String body, String field) {
    Api.Answer answer = SHOP.api().once().raw("POST", path, "application/json", body);

    assertThatProblem(answer).hasStatus(400);
    assertThat(answer.json().path("errors").findValuesAsText("field"))
        .as(body + " " + answer.text())
        .anyMatch(at -> at.startsWith(field));
  }

  @Test
  void inTheReadersLanguage() {
    String path = ITEMS + "/" + UUID.randomUUID();
    String spanish = SHOP.api().get(path).json().path("detail").asText();
    String english =
        SHOP.api().with("Accept-Language", "en").get(path).json().path("detail").asText();

    assertThat(english).isNotBlank().isNotEqualTo(spanish);
  }

  @Test
  void healthMetricsAndContractAnswer() {
    Api api = RunningNexus.api();

    assertThat(api.get("/health/live").expect(200).path("status").asText()).isEqualTo("UP");
    assertThat(api.get("/health/ready").expect(200).path("checks")).isNotEmpty();
    assertThat(api.get("/openapi").expect(200).path("openapi").asText()).startsWith("3.1");
  }
}
