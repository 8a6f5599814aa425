package mx.nexus.sales;

import mx.nexus.platform.money.Money;
import mx.nexus.platform.problem.RuleRefused;

/** What was paid does not cover the total. */
public final class PaymentShort extends RuleRefused {

  public PaymentShort(Money missing) {
    super("sales.payment-short", missing);
  }
}
