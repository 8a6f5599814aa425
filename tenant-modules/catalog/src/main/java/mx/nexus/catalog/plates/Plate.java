package mx.nexus.catalog.plates;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A plate without blanks and hyphens, in capitals. Any few letters and digits are taken: a strict
 * form would refuse real customers.
 */
public record Plate(String key) {

  /** Longest that is taken. */
  public static final int LONGEST = 10;

  private static final Pattern TAKEN = Pattern.compile("[A-Z0-9]{4,10}");
  private static final Pattern USUAL_LENGTH = Pattern.compile("[A-Z0-9]{5,8}");

  /**
   * A plate in its plain form.
   *
   * @throws MalformedPlate {@code plates.malformed} when it is no few letters and digits
   */
  public Plate {
    if (!TAKEN.matcher(key).matches()) {
      throw new MalformedPlate();
    }
  }

  /** Understands what was typed. */
  public static Plate parse(String typed) {
    return new Plate(typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-‐‑–.]", ""));
  }

  /** What kind it looks like; {@link PlateKind#UNUSUAL} for none that we know. */
  public PlateKind kind() {
    return USUAL_LENGTH.matcher(key).matches() ? PlateKind.of(key) : PlateKind.UNUSUAL;
  }

  /** As people write it, with hyphens. */
  public String shown() {
    return kind().hyphenated(key);
  }

  /** It leads to its owner: logs do not get it. */
  @Override
  public String toString() {
    return "plate";
  }
}
