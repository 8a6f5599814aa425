package mx.nexus.platform.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many or how much of a part, with up to three decimals (hose by the metre, oil by the litre).
 *
 * @param value always of scale 3; may be negative in a movement
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity>, Serializable {

  public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);
  public static final Quantity ONE = new Quantity(BigDecimal.ONE);

  /** Refuses more than three decimals: nobody meant them, and rounding would hide it. */
  public Quantity {
    value = value.setScale(3, RoundingMode.UNNECESSARY);
  }

  public static Quantity of(long value) {
    return new Quantity(BigDecimal.valueOf(value));
  }

  public static Quantity of(String value) {
    return new Quantity(new BigDecimal(value));
  }

  public Quantity plus(Quantity other) {
    return new Quantity(value.add(other.value));
  }

  public Quantity minus(Quantity other) {
    return new Quantity(value.subtract(other.value));
  }

  public Quantity negated() {
    return new Quantity(value.negate());
  }

  public boolean isZero() {
    return value.signum() == 0;
  }

  public boolean isPositive() {
    return value.signum() > 0;
  }

  public boolean isNegative() {
    return value.signum() < 0;
  }

  public boolean isLessThan(Quantity other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(Quantity other) {
    return value.compareTo(other.value);
  }

  /** Without noise: {@code 2}, not {@code 2.000}. */
  @Override
  public String toString() {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
