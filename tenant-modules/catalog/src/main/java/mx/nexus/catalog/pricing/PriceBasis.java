package mx.nexus.catalog.pricing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a rule starts from: the catalogue's list price with tax, or the shop's cost without. */
public enum PriceBasis {
  LIST_PRICE,
  COST;

  /** On the wire. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
