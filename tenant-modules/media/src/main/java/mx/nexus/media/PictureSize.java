package mx.nexus.media;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The sizes in which a picture is kept. */
public enum PictureSize {
  /** At most 1200 pixels wide and high. */
  LARGE,
  /** 300 by 300 pixels, white where the picture has another shape. */
  THUMB;

  /** The name on the wire. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The size of this name; also read from query parameters. */
  @JsonCreator
  public static PictureSize fromString(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
