package mx.nexus.inventory.app.imageimports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an import of pictures is; nobody but its sender sees one that is still being received. */
public enum ImageImportState {
  RECEIVING,
  RUNNING,
  DONE,
  DROPPED;

  /** The name on the wire. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
