package mx.nexus.catalog.pricing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a rule is for; the first of these that there is a rule for decides. */
public enum PriceScope {
  BRAND,
  CATEGORY,
  DEFAULT;

  /** On the wire. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
