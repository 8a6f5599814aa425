package mx.nexus.catalog.vin;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers that others wrote as text. */
final class Numbers {

  private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}(\\.\\d{1,8})?");

  private Numbers() {}

  /** The positive number; empty for anything else. */
  static Optional<BigDecimal> decimal(String text) {
    return Optional.of(text.strip())
        .filter(t -> DECIMAL.matcher(t).matches())
        .map(BigDecimal::new)
        .filter(number -> number.signum() > 0);
  }

  /** The positive whole number; empty for anything else. */
  static Optional<Integer> whole(String text) {
    return decimal(text).map(BigDecimal::intValue);
  }
}
