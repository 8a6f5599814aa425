package mx.nexus.platform.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money with two decimals, half up: the SAT's rule for document totals (CFDI 4.0,
 * Anexo 20, attribute {@code Total}). All rounding of money happens here.
 *
 * @param amount always of scale 2
 */
public record Money(BigDecimal amount, Currency currency)
    implements Comparable<Money>, Serializable {

  public static final Currency MXN = Currency.getInstance("MXN");
  public static final Money ZERO = new Money(BigDecimal.ZERO, MXN);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Money {
    amount = amount.setScale(2, RoundingMode.HALF_UP);
  }

  public static Money mxn(BigDecimal amount) {
    return new Money(amount, MXN);
  }

  public static Money mxn(String amount) {
    return new Money(new BigDecimal(amount), MXN);
  }

  public Money plus(Money other) {
    return new Money(amount.add(same(other).amount), currency);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(same(other).amount), currency);
  }

  public Money times(Quantity quantity) {
    return new Money(amount.multiply(quantity.value()), currency);
  }

  /** This amount in equal parts; a mean, not a split that adds up. */
  public Money dividedBy(int parts) {
    return new Money(amount.divide(BigDecimal.valueOf(parts), 6, RoundingMode.HALF_UP), currency);
  }

  /** That many percent of this amount: {@code percent(5)} of 200.00 is 10.00. */
  public Money percent(BigDecimal percent) {
    if (percent.signum() == 0) {
      return new Money(BigDecimal.ZERO, currency);
    }
    return new Money(amount.multiply(percent).divide(HUNDRED, 6, RoundingMode.HALF_UP), currency);
  }

  /**
   * The part of this tax-included amount that is tax.
   *
   * @param rate as a fraction, {@code 0.16}
   */
  public Money taxIncluded(BigDecimal rate) {
    return minus(withoutTax(rate));
  }

  /**
   * This tax-included amount before tax.
   *
   * @param rate as a fraction, {@code 0.16}
   */
  public Money withoutTax(BigDecimal rate) {
    return new Money(amount.divide(BigDecimal.ONE.add(rate), 6, RoundingMode.HALF_UP), currency);
  }

  /**
   * This amount before tax with its tax.
   *
   * @param rate as a fraction, {@code 0.16}
   */
  public Money withTax(BigDecimal rate) {
    return new Money(amount.multiply(BigDecimal.ONE.add(rate)), currency);
  }

  /**
   * The least tax-included price of something that costs this amount before tax and has to leave a
   * margin.
   *
   * @param margin in percent of the price before tax, less than 100
   * @param rate as a fraction, {@code 0.16}
   */
  public Money priceLeaving(BigDecimal margin, BigDecimal rate) {
    return new Money(
        amount
            .multiply(BigDecimal.ONE.add(rate))
            .multiply(HUNDRED)
            .divide(HUNDRED.subtract(margin), 2, RoundingMode.CEILING),
        currency);
  }

  /**
   * The least amount, not below this one, that is a multiple of the step and ends so: {@code
   * upTo(1, 0.90)} of 412.00 is 412.90.
   */
  public Money upTo(BigDecimal step, BigDecimal ending) {
    BigDecimal steps = amount.subtract(ending).divide(step, 0, RoundingMode.CEILING);
    return new Money(steps.multiply(step).add(ending), currency);
  }

  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  public boolean isNegative() {
    return amount.signum() < 0;
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  public boolean isLessThan(Money other) {
    return compareTo(other) < 0;
  }

  public boolean isMoreThan(Money other) {
    return compareTo(other) > 0;
  }

  public Money max(Money other) {
    return isLessThan(other) ? other : this;
  }

  public Money min(Money other) {
    return isMoreThan(other) ? other : this;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(same(other).amount);
  }

  /** The plain decimal, {@code 1234.50}: the form on the wire. */
  @Override
  public String toString() {
    return amount.toPlainString();
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " do not add up");
    }
    return other;
  }
}
