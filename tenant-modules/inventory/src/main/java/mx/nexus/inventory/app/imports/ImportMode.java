package mx.nexus.inventory.app.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happens to the good rows when others are refused. */
public enum ImportMode {
  VALID_ROWS,
  ALL_OR_NOTHING;

  /** The name on the wire: {@code valid-rows}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The mode of this name. */
  @JsonCreator
  public static ImportMode of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
