package mx.nexus.catalog.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.problem.FieldIssue;
import mx.nexus.platform.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules make of list price and cost, to the cent. */
class PriceRuleTest {

  private static final BigDecimal TAX = new BigDecimal("0.16");

  @ParameterizedTest
  @CsvSource({
    "LIST_PRICE,-10,NONE,0,438.00,,394.20",
    "LIST_PRICE,-10,WHOLE,0,438.00,,395.00",
    "LIST_PRICE,-10,HALF,0,438.00,,394.50",
    "LIST_PRICE,-10,NINETY,0,438.00,,394.90",
    "LIST_PRICE,0,NINETY,0,412.91,,413.90",
    "LIST_PRICE,0,HALF,0,412.50,,412.50",
    "COST,40,NONE,0,,100.00,162.40",
    "COST,40,NINETY,0,438.00,100.00,162.90",
    // 100 / (1 - 0.25) * 1.16 = 154.666…: never a cent under the margin
    "LIST_PRICE,-50,NONE,25,200.00,100.00,154.67",
    "COST,10,WHOLE,25,,100.00,155.00",
    "LIST_PRICE,0,NONE,25,200.00,100.00,200.00",
  })
  void makesThePrice(
      PriceBasis basis,
      String percent,
      PriceEnding ending,
      String margin,
      @Nullable String list,
      @Nullable String cost,
      String price) {
    PriceRule rule =
        new PriceRule(
            PriceScope.DEFAULT, "", basis, new BigDecimal(percent), ending, new BigDecimal(margin));

    assertThat(rule.price(money(list), money(cost), TAX)).contains(Money.mxn(price));
  }

  @Test
  void saysNothingWithoutWhatItStartsFrom() {
    assertThat(rule(PriceBasis.COST, "10").price(Money.mxn("10"), null, TAX)).isEmpty();
    assertThat(rule(PriceBasis.LIST_PRICE, "10").price(null, Money.mxn("10"), TAX)).isEmpty();
  }

  @Test
  void refusesWhatCannotBeMeantNamingTheField() {
    assertThatThrownBy(
            () ->
                new PriceRule(
                    PriceScope.BRAND,
                    " ",
                    PriceBasis.COST,
                    new BigDecimal("901"),
                    PriceEnding.NONE,
                    new BigDecimal("99")))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.issues())
                    .extracting(FieldIssue::field)
                    .containsExactly("minimumMargin", "name", "percent"));
  }

  private static PriceRule rule(PriceBasis basis, String percent) {
    return new PriceRule(
        PriceScope.DEFAULT, "", basis, new BigDecimal(percent), PriceEnding.NONE, BigDecimal.ZERO);
  }

  private static @Nullable Money money(@Nullable String text) {
    return text == null ? null : Money.mxn(text);
  }
}
