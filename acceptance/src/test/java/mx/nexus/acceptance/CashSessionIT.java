package mx.nexus.acceptance;

import static mx.nexus.acceptance.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The money in a till from opening to close. */
class CashSessionIT {

  private final Shop shop = Shop.open();

  @Test
  void addsUpFromFloatToClose() {
    Shop.Counter counter = shop.counter();
    String item = shop.addItem("CASH-1", "116.00", "5").path("id").asText();
    counter.sell(counter.sale(item, "1", "200.00")).expect(201);
    move(counter, "out", "50.00").expect(201);
    move(counter, "in", "20.00").expect(201);

    JsonNode closing =
        shop.api()
            .once()
            .post(
                "/pos/api/cash-sessions/" + counter.sessionId() + "/close",
                Map.of(
                    "counted",
                    List.of(
                        Map.of("denomination", "500.00", "count", 1),
                        Map.of("denomination", "20.00", "count", 4),
                        Map.of("denomination", "1.00", "count", 5))))
            .expect(200);

    assertThat(closing.path("state").asText()).isEqualTo("closed");
    assertThat(closing.path("expected").asText()).isEqualTo("586.00");
    assertThat(closing.path("counted").asText()).isEqualTo("585.00");
    assertThat(closing.path("difference").asText()).isEqualTo("-1.00");
    assertThat(closing.path("zReportUrl").asText()).isNotBlank();
  }

  @Test
  void opensATillOnlyOnceAtATime() {
    Shop.Counter counter = shop.counter();

    assertThatProblem(
            shop.api()
                .once()
                .post(
                    "/pos/api/cash-sessions",
                    Map.of("tillId", counter.tillId(), "openingFloat", "1.00")))
        .hasStatus(409)
        .hasCode("cash.till-open");
  }

  @Test
  void doesNotTellWhatShouldBeThereBeforeItIsCounted() {
    Shop.Counter counter = shop.counter();

    JsonNode report =
        shop.api().get("/pos/api/cash-sessions/" + counter.sessionId() + "/x-report").expect(200);

    assertThat(report.path("state").asText()).isEqualTo("open");
  }

  @Test
  void refusesToMoveMoneyOfAClosedTill() {
    Shop.Counter counter = shop.counter();
    counter.close("500.00").expect(200);

    assertThatProblem(move(counter, "in", "1.00")).hasStatus(409).hasCode("cash.session-closed");
  }

  @Test
  void refusesToTakeOutMoreThanThereIs() {
    assertThatProblem(move(shop.counter(), "out", "500.01"))
        .hasStatus(422)
        .hasCode("cash.not-enough-cash");
  }

  private Api.Answer move(Shop.Counter counter, String type, String amount) {
    return shop.api()
        .once()
        .post(
            "/pos/api/cash-sessions/" + counter.sessionId() + "/movements",
            Map.of("type", type, "amount", amount, "reason", "Cambio"));
  }
}
