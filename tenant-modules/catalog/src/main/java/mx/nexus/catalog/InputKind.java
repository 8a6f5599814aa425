package mx.nexus.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a typed or scanned text was taken for. */
public enum InputKind {
  /** Seventeen characters that can be a vehicle identification number. */
  VIN,
  /** Letters and digits as on a Mexican plate. */
  PLATE,
  /** A barcode or part number. */
  PART_NUMBER,
  /** A vehicle. */
  VEHICLE,
  /** Words of a name. */
  WORDS;

  /** The name on the wire: {@code part-number}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
