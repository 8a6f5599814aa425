package mx.nexus.sales.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mx.nexus.cash.PaymentMethod;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.sales.PaymentShort;

/**
 * All payments of a sale against its total. Only cash gives change, so the other ways together may
 * not exceed the total.
 */
public record Tender(List<Payment> payments, Money total) {

  /** Most payments of one sale. */
  public static final int MOST_PAYMENTS = 10;

  public Tender {
    payments = List.copyOf(payments);
    Money paid = paid(payments);
    for (Payment payment : payments) {
      if (!payment.method().isAccepted()) {
        throw new RuleRefused("sales.method-not-accepted", payment.method().code());
      }
    }
    if (paid.isLessThan(total)) {
      throw new PaymentShort(total.minus(paid));
    }
    if (notCash(payments).isMoreThan(total)) {
      throw new RuleRefused("sales.overpaid", notCash(payments).minus(total));
    }
  }

  public Money paid() {
    return paid(payments);
  }

  /** Cash given back. */
  public Money change() {
    return paid().minus(total);
  }

  /** What stays, by way of payment: cash without the change. Adds up to the total. */
  public Map<PaymentMethod, Money> kept() {
    Map<PaymentMethod, Money> kept = new EnumMap<>(PaymentMethod.class);
    payments.forEach(payment -> kept.merge(payment.method(), payment.amount(), Money::plus));
    kept.computeIfPresent(PaymentMethod.CASH, (method, cash) -> cash.minus(change()));
    kept.values().removeIf(Money::isZero);
    return kept;
  }

  private static Money paid(List<Payment> payments) {
    return payments.stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
  }

  private static Money notCash(List<Payment> payments) {
    return paid(payments.stream().filter(p -> p.method() != PaymentMethod.CASH).toList());
  }
}
