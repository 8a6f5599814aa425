package mx.nexus.catalog.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What was asked for and a part that is shown all the same does not have. */
public enum Lack {
  /** It is another kind of part, whose name has all words of the kind that was named. */
  KIND,
  /** It is of another brand. */
  BRAND,
  /** It fits the model, but in another year or with another engine. */
  YEAR,
  /** It sits elsewhere. */
  POSITION,
  /** It is not described with every word. */
  WORDS,
  /** It is for other vehicles. */
  VEHICLE;

  /** The name on the wire. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
