package mx.nexus.sales.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TicketArithmeticTest {

  private static final BigDecimal IVA = new BigDecimal("0.16");

  @Test
  void splitsWhatTheCustomerPaysIntoBaseAndTax() {
    TicketLine line = line("116.00", "2", "0", IVA, null);

    assertThat(line.amount()).hasToString("232.00");
    assertThat(line.base()).hasToString("200.00");
    assertThat(line.tax()).hasToString("32.00");
  }

  @Test
  void takesTheDiscountOffThePrice() {
    TicketLine line = line("96.50", "4", "5", IVA, null);

    assertThat(line.discount()).hasToString("19.30");
    assertThat(line.amount()).hasToString("366.70");
    assertThat(line.savings()).hasToString("19.30");
  }

  @Test
  void countsTheListPriceAsSavings() {
    assertThat(line("412.00", "1", "0", IVA, "449.00").savings()).hasToString("37.00");
    assertThat(line("412.00", "1", "0", IVA, "400.00").savings()).hasToString("0.00");
  }

  @Test
  void borderZonesLowerTheRateButNeverRaiseIt() {
    BigDecimal border = new BigDecimal("0.08");

    assertThat(TicketLine.rateIn(border, IVA)).isEqualByComparingTo("0.08");
    assertThat(TicketLine.rateIn(IVA, IVA)).isEqualByComparingTo("0.16");
    assertThat(TicketLine.rateIn(IVA, BigDecimal.ZERO)).isEqualByComparingTo("0");
  }

  @Property
  void everyTicketAddsUpToTheCent(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 9_999_999) Integer> prices,
      @ForAll @IntRange(min = 1, max = 99_999) int thousandths,
      @ForAll @IntRange(min = 0, max = 10_000) int hundredthsOfPercent) {
    List<TicketLine> lines = new ArrayList<>();
    for (int cents : prices) {
      lines.add(
          new TicketLine(
              UUID.randomUUID(),
              UUID.randomUUID(),
              item(null),
              new Quantity(BigDecimal.valueOf(thousandths, 3)),
              Money.mxn(BigDecimal.valueOf(cents, 2)),
              BigDecimal.valueOf(hundredthsOfPercent, 2),
              IVA));
    }

    Ticket ticket = new Ticket(lines);

    assertThat(ticket.subtotal().plus(ticket.tax())).isEqualTo(ticket.total());
    Money gross = lines.stream().map(TicketLine::gross).reduce(Money.ZERO, Money::plus);
    assertThat(ticket.total().plus(ticket.discount())).isEqualTo(gross);
    assertThat(ticket.savings().isNegative()).isFalse();
  }

  private static TicketLine line(
      String price, String quantity, String percent, BigDecimal rate, String retail) {
    return new TicketLine(
        UUID.randomUUID(),
        UUID.randomUUID(),
        item(retail),
        Quantity.of(quantity),
        Money.mxn(price),
        new BigDecimal(percent),
        rate);
  }

  private static PricedItem item(String retail) {
    return new PricedItem(
        UUID.randomUUID(),
        "WB-1",
        "Balata",
        "Wagner",
        "pza",
        Money.mxn("1.00"),
        retail == null ? null : Money.mxn(retail),
        null,
        IVA);
  }
}
