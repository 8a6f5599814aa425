package mx.nexus.acceptance;

import static mx.nexus.acceptance.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The sale over the counter, over HTTP. */
class SaleIT {

  private static final Shop SHOP = Shop.open();
  private static final Shop.Counter COUNTER = SHOP.counter();

  @Test
  void sellsForCashWithChange() {
    String item = SHOP.addItem("SELL-1", "116.00", "5").path("id").asText();

    Api.Answer answer = COUNTER.sell(COUNTER.sale(item, "2", "500.00"));
    JsonNode sale = answer.expect(201);

    assertThat(answer.header("Location")).endsWith(sale.path("id").asText());
    assertThat(sale.path("state").asText()).isEqualTo("completed");
    assertThat(sale.path("total").asText()).isEqualTo("232.00");
    assertThat(sale.path("subtotal").asText()).isEqualTo("200.00");
    assertThat(sale.path("tax").asText()).isEqualTo("32.00");
    assertThat(sale.path("change").asText()).isEqualTo("268.00");
    assertThat(sale.path("lines")).hasSize(1);
    assertThat(SHOP.onHand(item)).isEqualByComparingTo("3");
    assertThat(
            SHOP.api().get("/pos/api/sales/" + sale.path("id").asText()).expect(200).path("folio"))
        .isEqualTo(sale.path("folio"));
  }

  @Test
  void answersTheFirstAnswerAgainForTheSameKey() {
    String item = SHOP.addItem("SELL-2", "10.00", "5").path("id").asText();
    UUID key = UUID.randomUUID();
    Map<String, Object> sale = COUNTER.sale(item, "1", "10.00");

    JsonNode first = COUNTER.sell(key, sale).expect(201);
    Api.Answer again = COUNTER.sell(key, sale);

    assertThat(again.expect(201)).isEqualTo(first);
    assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
    assertThat(SHOP.onHand(item)).isEqualByComparingTo("4");
  }

  @Test
  void refusesAKeyThatWasUsedForAnotherSale() {
    String item = SHOP.addItem("SELL-3", "10.00", "5").path("id").asText();
    UUID key = UUID.randomUUID();
    COUNTER.sell(key, COUNTER.sale(item, "1", "10.00")).expect(201);

    assertThatProblem(COUNTER.sell(key, COUNTER.sale(item, "2", "20.00")))
        .hasStatus(409)
        .hasCode("idempotency.key-reused");
  }

  @Test
  void refusesWhenStockIsShortAndLeavesTheKeyFree() {
    String item = SHOP.addItem("SELL-4", "10.00", "1").path("id").asText();
    UUID key = UUID.randomUUID();

    assertThatProblem(COUNTER.sell(key, COUNTER.sale(item, "2", "20.00")))
        .hasStatus(422)
        .hasCode("inventory.insufficient-stock");
    assertThat(SHOP.onHand(item)).isEqualByComparingTo(BigDecimal.ONE);
    COUNTER.sell(key, COUNTER.sale(item, "1", "10.00")).expect(201);
  }

  @Test
  void refusesWhenThePaymentIsShort() {
    String item = SHOP.addItem("SELL-5", "10.00", "1").path("id").asText();

    assertThatProblem(COUNTER.sell(COUNTER.sale(item, "1", "9.99")))
        .hasStatus(422)
        .hasCode("sales.payment-short");
  }

  @Test
  void refusesWhenTheTillIsClosed() {
    Shop shop = Shop.open();
    Shop.Counter counter = shop.counter();
    String item = shop.addItem("SELL-6", "10.00", "5").path("id").asText();
    counter.close("500.00").expect(200);

    assertThatProblem(counter.sell(counter.sale(item, "1", "10.00")))
        .hasStatus(409)
        .hasCode("cash.session-closed");
  }

  @Test
  void takesCardAndCashTogether() {
    String item = SHOP.addItem("SELL-7", "300.00", "5").path("id").asText();

    JsonNode sale =
        COUNTER
            .sell(
                Map.of(
                    "branchId", COUNTER.branchId(),
                    "tillId", COUNTER.tillId(),
                    "lines", List.of(Map.of("itemId", item, "quantity", 1)),
                    "payments",
                        List.of(
                            Map.of("method", "card", "amount", "200.00", "reference", "884213"),
                            Map.of("method", "cash", "amount", 100))))
            .expect(201);

    assertThat(sale.path("payments")).hasSize(2);
    assertThat(sale.path("change").asText()).isEqualTo("0.00");
  }

  @Test
  void sellsTheLastPieceOnlyOnce() throws Exception {
    String item = SHOP.addItem("SELL-8", "10.00", "1").path("id").asText();
    List<Callable<Integer>> clerks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      clerks.add(() -> COUNTER.sell(COUNTER.sale(item, "1", "10.00")).status());
    }

    List<Integer> answers = new ArrayList<>();
    ExecutorService counters = Executors.newFixedThreadPool(6);
    try {
      for (Future<Integer> each : counters.invokeAll(clerks)) {
        answers.add(each.get());
      }
    } finally {
      counters.shutdownNow();
    }

    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 422);
    assertThat(SHOP.onHand(item)).isZero();
  }

  @Test
  void doublesOfOneCommandSellOnce() throws Exception {
    String item = SHOP.addItem("SELL-9", "10.00", "9").path("id").asText();
    UUID key = UUID.randomUUID();
    List<Callable<String>> clicks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      clicks.add(
          () ->
              COUNTER.sell(key, COUNTER.sale(item, "1", "10.00")).expect(201).path("id").asText());
    }

    List<String> sales = new ArrayList<>();
    ExecutorService hands = Executors.newFixedThreadPool(6);
    try {
      for (Future<String> each : hands.invokeAll(clicks)) {
        sales.add(each.get());
      }
    } finally {
      hands.shutdownNow();
    }

    assertThat(java.util.Set.copyOf(sales)).hasSize(1);
    assertThat(SHOP.onHand(item)).isEqualByComparingTo("8");
  }

  @Test
  void printsTheTicketAsPdfAndForAReceiptPrinter() {
    String item = SHOP.addItem("SELL-10", "10.00", "1").path("id").asText();
    String id = COUNTER.sell(COUNTER.sale(item, "1", "20.00")).expect(201).path("id").asText();

    Api.Answer pdf = SHOP.api().get("/pos/api/sales/" + id + "/ticket.pdf");
    Api.Answer escpos = SHOP.api().get("/pos/api/sales/" + id + "/ticket.escpos");

    assertThat(pdf.header("Content-Type")).startsWith("application/pdf");
    assertThat(new String(pdf.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(escpos.bytes()).contains(0x1B, '@');
    assertThat(escpos.bytes()).contains(0x1D, 'V');
  }

  @Test
  void takesWhatChangesNothingAndRefusesWhatIsNotThereYet() {
    String item = SHOP.addItem("SELL-12", "10.00", "1").path("id").asText();
    Map<String, Object> plain = COUNTER.sale(item, "1", "10.00");
    UUID key = UUID.randomUUID();

    refusesUnsold(key, with(plain, "priceLevel", "wholesale"), "sales.price-level-not-supported");
    refusesUnsold(key, with(plain, "currency", "USD"), "sales.currency-not-supported");
    refusesUnsold(key, with(plain, "approval", Map.of("pin", "1")), "sales.approval-not-supported");
    refusesUnsold(key, withIn(plain, "lines", "core", "charged"), "sales.core-not-supported");
    refusesUnsold(
        key, withIn(plain, "payments", "currency", "USD"), "sales.currency-not-supported");
    refusesUnsold(
        key, withIn(plain, "payments", "exchangeRate", "18.50"), "sales.currency-not-supported");

    Map<String, Object> neutral = with(with(plain, "currency", "MXN"), "priceLevel", "public");
    neutral = withIn(withIn(neutral, "lines", "core", false), "payments", "exchangeRate", 1);
    COUNTER.sell(key, withIn(neutral, "payments", "currency", "MXN")).expect(201);
    COUNTER.sell(key, withIn(plain, "lines", "core", "none")).expect(201);
  }

  private static void refusesUnsold(UUID key, Map<String, Object> sale, String code) {
    assertThatProblem(COUNTER.sell(key, sale)).hasStatus(422).hasCode(code);
  }

  private static Map<String, Object> with(Map<String, Object> sale, String field, Object value) {
    Map<String, Object> more = new HashMap<>(sale);
    more.put(field, value);
    return more;
  }

  /** With a field more in the first of a list. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> withIn(
      Map<String, Object> sale, String list, String field, Object value) {
    Map<String, Object> first = ((List<Map<String, Object>>) sale.get(list)).get(0);
    return with(sale, list, List.of(with(first, field, value)));
  }

  @Test
  void findsASaleByItsFolio() {
    String item = SHOP.addItem("SELL-11", "10.00", "1").path("id").asText();
    String folio =
        COUNTER.sell(COUNTER.sale(item, "1", "10.00")).expect(201).path("folio").asText();

    JsonNode found = SHOP.api().get("/pos/api/sales?folio=" + folio).expect(200).path("items");

    assertThat(found.findValuesAsText("folio")).containsExactly(folio);
    String day = "&from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00Z";
    String beginning = folio.substring(0, 8).toLowerCase(Locale.ROOT);
    assertThat(
            SHOP.api()
                .get("/pos/api/sales?limit=200&folio=" + beginning + day)
                .expect(200)
                .path("items")
                .findValuesAsText("folio"))
        .contains(folio);
  }
}
