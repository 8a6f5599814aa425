package mx.nexus.catalog.vin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A vehicle identification number of ISO 3779: 17 characters without I, O and Q. Positions 1–3 name
 * the maker, 4–9 describe the vehicle, 10–17 identify it.
 */
public record Vin(String value) {

  /** Characters of a whole one. */
  public static final int LENGTH = 17;

  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final String LETTER_VALUES = "12345678123457923456789";
  private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
  private static final int MODULUS = 11;
  private static final int CHECK_DIGIT_AT = 8;

  /** In the order of years; no I, O, Q, U, Z and 0 (49 CFR 565.15, table VII). */
  private static final String YEARS = "ABCDEFGHJKLMNPRSTVWXY123456789";

  private static final int FIRST_YEAR = 1980;
  private static final int CYCLE = 30;

  /**
   * A number as it is written on the vehicle.
   *
   * @throws MalformedVin when it cannot be one
   */
  public Vin {
    if (value.length() != LENGTH || !value.chars().allMatch(Vin::isAllowed)) {
      throw MalformedVin.of(value);
    }
  }

  /**
   * Understands what was typed: any case, with blanks and hyphens. Nothing else is changed
   * silently.
   *
   * @throws MalformedVin {@code vin.malformed}; says what is wrong and what may have been meant
   */
  public static Vin parse(String typed) {
    return new Vin(normalized(typed));
  }

  static String normalized(String typed) {
    return typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-‐‑–]", "");
  }

  static boolean isAllowed(int character) {
    return (character >= '0' && character <= '9') || LETTERS.indexOf(character) >= 0;
  }

  /** What position 9 should hold: a digit or X. */
  public char expectedCheckDigit() {
    int sum = IntStream.range(0, LENGTH).map(i -> WEIGHTS[i] * valueOf(value.charAt(i))).sum();
    int rest = sum % MODULUS;
    return rest == MODULUS - 1 ? 'X' : (char) ('0' + rest);
  }

  /**
   * Whether position 9 agrees with the rest. Vehicles made for North America must agree; others
   * need not carry a check digit at all.
   */
  public boolean checkDigitValid() {
    return value.charAt(CHECK_DIGIT_AT) == expectedCheckDigit();
  }

  /** Whether its maker is in the USA, Canada or Mexico. */
  public boolean fromNorthAmerica() {
    return value.charAt(0) >= '1' && value.charAt(0) <= '5';
  }

  /** The same with the right check digit. */
  public Vin withCheckDigit() {
    return new Vin(
        value.substring(0, CHECK_DIGIT_AT)
            + expectedCheckDigit()
            + value.substring(CHECK_DIGIT_AT + 1));
  }

  /** The maker's code: positions 1–3, and 12–14 too for those of few vehicles (a 9 at 3). */
  public String makerCode() {
    String three = value.substring(0, 3);
    return three.charAt(2) == '9' ? three + value.substring(11, 14) : three;
  }

  /** Positions 4–8. */
  public String descriptor() {
    return value.substring(3, CHECK_DIGIT_AT);
  }

  /** Positions 10–17. */
  public String identifier() {
    return value.substring(CHECK_DIGIT_AT + 1);
  }

  /** Position 11: the plant, in the maker's own code. */
  public String plantCode() {
    return value.substring(10, 11);
  }

  /** Where the maker is; empty when nobody knows. */
  public String country() {
    return VinCountries.of(value);
  }

  /**
   * The model years that position 10 can mean, the likelier first; none for a code that is no year.
   *
   * <p>In cars and light trucks for North America a digit at position 7 means 1980–2009 and a
   * letter 2010–2039 (49 CFR 565.15). Makers for other markets do not care, so the other year of
   * the two follows.
   *
   * @param latest last model year that can be on the road: next year's
   */
  public List<Integer> modelYears(int latest) {
    int code = YEARS.indexOf(value.charAt(9));
    List<Integer> years = new ArrayList<>();
    if (code >= 0) {
      int early = FIRST_YEAR + code;
      boolean digit = Character.isDigit(value.charAt(6));
      if (early + CYCLE > latest) {
        years.add(early);
      } else {
        years.add(digit ? early : early + CYCLE);
        years.add(digit ? early + CYCLE : early);
      }
    }
    return List.copyOf(years);
  }

  private static int valueOf(char character) {
    return Character.isDigit(character)
        ? character - '0'
        : LETTER_VALUES.charAt(LETTERS.indexOf(character)) - '0';
  }

  /** It identifies a vehicle and so its owner: logs get the maker's code only. */
  @Override
  public String toString() {
    return value.substring(0, 3) + "…";
  }
}
