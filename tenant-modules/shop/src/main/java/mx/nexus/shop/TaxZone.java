package mx.nexus.shop;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Where a branch stands for IVA: 16 % in general, 8 % in the border regions.
 *
 * <p>Rates by LIVA article 1 and the decrees on the northern (2018) and southern (2020) border
 * regions.
 */
public enum TaxZone {
  GENERAL("0.16"),
  BORDER("0.08");

  private final BigDecimal rate;

  TaxZone(String rate) {
    this.rate = new BigDecimal(rate);
  }

  /** IVA as a fraction, {@code 0.16}. */
  public BigDecimal rate() {
    return rate;
  }

  /** The name on the wire. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The zone of this code. */
  @JsonCreator
  public static TaxZone of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
