package mx.nexus.sales.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import mx.nexus.cash.PaymentMethod;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.sales.PaymentShort;
import org.junit.jupiter.api.Test;

class TenderTest {

  private static final Money TOTAL = Money.mxn("412.00");

  @Test
  void givesChangeForCash() {
    Tender tender = new Tender(List.of(paid(PaymentMethod.CASH, "500.00")), TOTAL);

    assertThat(tender.change()).hasToString("88.00");
    assertThat(tender.kept()).containsEntry(PaymentMethod.CASH, TOTAL);
  }

  @Test
  void splitsBetweenCardAndCash() {
    Tender tender =
        new Tender(
            List.of(paid(PaymentMethod.CARD, "400.00"), paid(PaymentMethod.CASH, "20.00")), TOTAL);

    assertThat(tender.change()).hasToString("8.00");
    assertThat(tender.kept())
        .containsEntry(PaymentMethod.CARD, Money.mxn("400.00"))
        .containsEntry(PaymentMethod.CASH, Money.mxn("12.00"));
  }

  @Test
  void refusesTooLittle() {
    assertThatThrownBy(() -> new Tender(List.of(paid(PaymentMethod.CASH, "411.99")), TOTAL))
        .isInstanceOfSatisfying(
            PaymentShort.class,
            refusal -> assertThat(refusal.args()).containsExactly(Money.mxn("0.01")));
  }

  @Test
  void refusesACardChargedAboveTheTotal() {
    assertThatThrownBy(() -> new Tender(List.of(paid(PaymentMethod.CARD, "412.01")), TOTAL))
        .isInstanceOfSatisfying(
            RuleRefused.class, refusal -> assertThat(refusal.code()).isEqualTo("sales.overpaid"));
  }

  @Test
  void refusesWaysThatAreNotOpenYet() {
    assertThatThrownBy(() -> new Tender(List.of(paid(PaymentMethod.CREDIT, "412.00")), TOTAL))
        .isInstanceOfSatisfying(
            RuleRefused.class,
            refusal -> assertThat(refusal.code()).isEqualTo("sales.method-not-accepted"));
  }

  private static Payment paid(PaymentMethod method, String amount) {
    return new Payment(method, Money.mxn(amount), "");
  }
}
