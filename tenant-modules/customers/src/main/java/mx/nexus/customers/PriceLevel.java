package mx.nexus.customers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which of the shop's prices a customer gets. */
public enum PriceLevel {
  PUBLIC,
  WORKSHOP,
  WHOLESALE,
  FLEET;

  /** The name on the wire and in bundles. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of this code. */
  @JsonCreator
  public static PriceLevel of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
