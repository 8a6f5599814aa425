package mx.nexus.catalog.vin;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern LITRES = Pattern.compile("(?<![\\d.,])\\d[.,]\\d(?![\\d.,])");

  /** What a text such as {@code 4 CIL 1.6 L} says of the size. */
  public static EngineFacts told(String text) {
    Matcher litres = LITRES.matcher(text);
    return litres.find()
        ? new EngineFacts(new BigDecimal(litres.group().replace(',', '.')), null, "", "", "")
        : UNKNOWN;
  }

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
