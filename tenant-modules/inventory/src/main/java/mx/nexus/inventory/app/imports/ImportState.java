package mx.nexus.inventory.app.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an import is; previewed and failed ones can be mapped again and applied. */
public enum ImportState {
  PREVIEWED,
  APPLYING,
  APPLIED,
  FAILED;

  /** The name on the wire. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
