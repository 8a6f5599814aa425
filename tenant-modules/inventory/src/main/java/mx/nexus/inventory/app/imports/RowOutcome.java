package mx.nexus.inventory.app.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What applying a row would do. */
public enum RowOutcome {
  NEW,
  CHANGED,
  UNCHANGED,
  REFUSED;

  /** The name on the wire. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The outcome of this name; also read from query parameters. */
  @JsonCreator
  public static RowOutcome fromString(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
