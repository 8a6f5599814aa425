package mx.nexus.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MoneyTest {

  private static final BigDecimal IVA = new BigDecimal("0.16");

  @Test
  void roundsHalfUpToTwoDecimals() {
    assertThat(Money.mxn("1.005")).hasToString("1.01");
    assertThat(Money.mxn("-1.005")).hasToString("-1.01");
  }

  @Test
  void splitsATaxIncludedAmount() {
    assertThat(Money.mxn("116.00").withoutTax(IVA)).hasToString("100.00");
    assertThat(Money.mxn("116.00").taxIncluded(IVA)).hasToString("16.00");
  }

  @Property
  void baseAndTaxAlwaysAddUpToWhatIsPaid(@ForAll @IntRange(min = 0, max = 100_000_000) int cents) {
    Money paid = Money.mxn(BigDecimal.valueOf(cents, 2));

    assertThat(paid.withoutTax(IVA).plus(paid.taxIncluded(IVA))).isEqualTo(paid);
  }

  @Test
  void refusesToAddCurrencies() {
    Money dollars = new Money(BigDecimal.ONE, Currency.getInstance("USD"));

    assertThatThrownBy(() -> Money.mxn("1").plus(dollars))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aQuantityShowsNoNoise() {
    assertThat(Quantity.of("2.000")).hasToString("2");
    assertThat(Quantity.of("0.250")).hasToString("0.25");
    assertThat(Quantity.of(100)).hasToString("100");
  }

  @Test
  void aQuantityRefusesMoreThanThreeDecimals() {
    assertThatThrownBy(() -> Quantity.of("0.0001")).isInstanceOf(ArithmeticException.class);
  }
}
