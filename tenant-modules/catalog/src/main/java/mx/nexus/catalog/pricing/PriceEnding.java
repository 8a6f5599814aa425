package mx.nexus.catalog.pricing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import mx.nexus.platform.money.Money;

/** How a price ends. Prices go up to their ending, so that none falls under its margin. */
public enum PriceEnding {
  NONE("0.01", "0"),
  WHOLE("1", "0"),
  HALF("0.50", "0"),
  NINETY("1", "0.90");

  private final BigDecimal step;
  private final BigDecimal end;

  PriceEnding(String step, String end) {
    this.step = new BigDecimal(step);
    this.end = new BigDecimal(end);
  }

  /** On the wire. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  Money of(Money price) {
    return price.upTo(step, end);
  }
}
