package mx.nexus.catalog.vin;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a VIN says about the engine; empty or null where it says nothing.
 *
 * @param litres as published; {@link #roundedLitres} for comparing
 * @param fuel as NHTSA names it
 */
public record EngineFacts(
    @Nullable BigDecimal litres,
    @Nullable Integer cylinders,
    String configuration,
    String fuel,
    String model) {

  /** Nothing is known. */
  public static final EngineFacts UNKNOWN = new EngineFacts(null, null, "", "", "");

  /** With one decimal, as catalogues give it. */
  @JsonIgnore
  public @Nullable BigDecimal roundedLitres() {
    return litres == null ? null : litres.setScale(1, RoundingMode.HALF_UP);
  }

  /** Whether anything is known. */
  @JsonIgnore
  public boolean isKnown() {
    return !equals(UNKNOWN);
  }
}
