package mx.nexus.acceptance;

import static mx.nexus.acceptance.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Parts and where they are. */
class InventoryIT {

  private static final String ITEMS = "/pos/api/inventory/items";
  private static final String ADJUSTMENTS = "/pos/api/inventory/adjustments";
  private static final Shop SHOP = Shop.open();

  @Test
  void keepsAPartWithItsStock() {
    JsonNode item = SHOP.addItem("WB-7391-C", "412.00", "4");

    assertThat(item.path("unitPrice").asText()).isEqualTo("412.00");
    assertThat(item.path("taxRate").asText()).startsWith("0.16");
    assertThat(SHOP.onHand(item.path("id").asText())).isEqualByComparingTo("4");
  }

  @Test
  void findsAPartHoweverItsNumberIsWritten() {
    SHOP.addItem("KYB-334.501", "980.00", "1");

    for (String typed : List.of("KYB334501", "kyb-334", "kyb%20334%20501")) {
      JsonNode found = SHOP.api().get("/pos/api/inventory/items?q=" + typed).expect(200);
      assertThat(found.path("items").findValuesAsText("sku")).as(typed).contains("KYB-334.501");
    }
  }

  @Test
  void refusesTheSameNumberTwice() {
    SHOP.addItem("TWICE-1", "10.00", "0");

    assertThatProblem(
            SHOP.api()
                .post(
                    "/pos/api/inventory/items",
                    Shop.item("TWICE-1", "10.00", SHOP.branchId(), "0")))
        .hasStatus(409)
        .hasCode("inventory.sku-taken");
  }

  @Test
  void entersAPartOnceForOneKey() {
    Map<String, Object> part = Shop.item("ONCE-1", "10.00", SHOP.branchId(), "4");
    Api once = SHOP.api().once();

    Api.Answer first = once.post(ITEMS, part);
    Api.Answer again = once.post(ITEMS, part);

    String id = first.expect(201).path("id").asText();
    assertThat(again.expect(201)).isEqualTo(first.json());
    assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
    assertThat(again.header("Location")).isEqualTo(first.header("Location")).endsWith("/" + id);
    assertThat(SHOP.onHand(id)).isEqualByComparingTo("4");
    assertThatProblem(once.post(ITEMS, Shop.item("ONCE-2", "10.00", SHOP.branchId(), "4")))
        .hasStatus(409)
        .hasCode("idempotency.key-reused");
  }

  @Test
  void listsTheStockOfOneBranch() {
    Shop shop = Shop.open();
    String south =
        shop.api()
            .post("/pos/api/branches", Map.of("code", "SUR", "name", "Sur"))
            .expect(201)
            .path("id")
            .asText();
    Map<String, Object> part = new HashMap<>(Shop.item("TWO-1", "10.00", shop.branchId(), "4"));
    part.put(
        "initialStock",
        List.of(
            Map.of("branchId", shop.branchId(), "quantity", "4"),
            Map.of("branchId", south, "quantity", "3")));
    shop.api().post(ITEMS, part).expect(201);

    JsonNode all = shop.api().get(ITEMS + "?q=TWO-1").expect(200).path("items").path(0);
    JsonNode there =
        shop.api().get(ITEMS + "?q=TWO-1&branchId=" + south).expect(200).path("items").path(0);

    assertThat(all.path("onHand")).hasSize(2);
    assertThat(all.path("total").asText()).isEqualTo("7");
    assertThat(there.path("onHand").findValuesAsText("branchId")).containsExactly(south);
    assertThat(there.path("total").asText()).isEqualTo("3");
    assertThatProblem(shop.api().get(ITEMS + "?branchId=" + UUID.randomUUID()))
        .hasStatus(404)
        .hasCode("shop.branch-unknown");
  }

  @Test
  void aCostIsOnlyChangedByThoseWhoMaySeeIt() {
    Map<String, Object> part = new HashMap<>(Shop.item("COST-1", "100.00", SHOP.branchId(), "1"));
    part.put("cost", "60.00");
    String path = ITEMS + "/" + SHOP.api().post(ITEMS, part).expect(201).path("id").asText();
    Map<String, Object> beto =
        Map.of(
            "name",
            "Beto",
            "email",
            "beto@refaccionaria.example",
            "roles",
            List.of("warehouse"),
            "password",
            Shop.PASSWORD,
            "mustChangePassword",
            false);
    SHOP.api().post("/pos/api/staff", beto).expect(201);
    Api warehouse =
        SHOP.anonymous()
            .withToken(Shop.token(SHOP.anonymous(), "beto@refaccionaria.example", Shop.PASSWORD));

    assertThatProblem(warehouse.patch(path, Map.of("cost", "1.00")))
        .hasStatus(403)
        .hasCode("inventory.cost-forbidden");
    warehouse.patch(path, Map.of("unitPrice", "110.00")).expect(200);

    assertThat(SHOP.api().get(path).expect(200).path("cost").asText()).isEqualTo("60.00");
  }

  @Test
  void changesOnlyWhatIsNamed() {
    String id = SHOP.addItem("CHG-1", "100.00", "2").path("id").asText();

    JsonNode changed =
        SHOP.api()
            .patch("/pos/api/inventory/items/" + id, Map.of("unitPrice", "120.00"))
            .expect(200);

    assertThat(changed.path("unitPrice").asText()).isEqualTo("120.00");
    assertThat(changed.path("sku").asText()).isEqualTo("CHG-1");
  }

  @Test
  void correctsStockOnceForOneKey() {
    String id = SHOP.addItem("ADJ-1", "10.00", "5").path("id").asText();
    Map<String, Object> correction = adjustment(id, "-2");
    Api once = SHOP.api().withKey(UUID.randomUUID());

    once.post(ADJUSTMENTS, correction).expect(201);
    Api.Answer again = once.post(ADJUSTMENTS, correction);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
    assertThat(SHOP.onHand(id)).isEqualByComparingTo("3");
  }

  @Test
  void refusesToTakeMoreThanThereIs() {
    String id = SHOP.addItem("ADJ-2", "10.00", "1").path("id").asText();

    assertThatProblem(SHOP.api().once().post(ADJUSTMENTS, adjustment(id, "-2")))
        .hasStatus(422)
        .hasCode("inventory.insufficient-stock");
    assertThat(SHOP.onHand(id)).isEqualByComparingTo(BigDecimal.ONE);
  }

  @Test
  void writesEveryMovementIntoTheLedger() {
    String id = SHOP.addItem("LED-1", "10.00", "5").path("id").asText();
    SHOP.api().once().post(ADJUSTMENTS, adjustment(id, "-2")).expect(201);

    JsonNode movements =
        SHOP.api().get("/pos/api/inventory/items/" + id + "/movements").expect(200).path("items");

    assertThat(movements).hasSize(2);
    assertThat(new BigDecimal(movements.path(0).path("balance").asText()))
        .isEqualByComparingTo("3");
  }

  @Test
  void pagesThroughAllPartsWithoutMissingOne() {
    Shop shop = Shop.open();
    for (int i = 0; i < 7; i++) {
      shop.addItem("PAGE-" + i, "10.00", "0");
    }

    java.util.Set<String> seen = new java.util.TreeSet<>();
    String next = "/pos/api/inventory/items?limit=3";
    int pages = 0;
    while (!next.isEmpty() && pages < 10) {
      JsonNode page = shop.api().get(next).expect(200);
      seen.addAll(page.path("items").findValuesAsText("sku"));
      String cursor = page.path("nextCursor").asText("");
      next =
          cursor.isEmpty() || page.path("nextCursor").isNull()
              ? ""
              : "/pos/api/inventory/items?limit=3&cursor=" + cursor;
      pages++;
    }

    assertThat(seen).hasSize(7);
    assertThat(pages).isEqualTo(3);
  }

  private static Map<String, Object> adjustment(String item, String quantity) {
    return Map.of(
        "branchId", SHOP.branchId(),
        "reason", "Conteo",
        "lines", List.of(Map.of("itemId", item, "quantity", quantity)));
  }
}
