package mx.nexus.catalog;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.nexus.catalog.plates.PlateKind;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.problem.RuleRefused;

/**
 * What somebody typed or scanned at the counter, understood: {@code 3*OF-4386} is three of {@code
 * OF-4386}.
 *
 * @param kind what the text looks like, before anything was looked up
 * @param quantity how many were asked for; one when nobody said
 * @param text what to look for, without the quantity
 */
public record CounterInput(InputKind kind, Quantity quantity, String text) {

  /** Most that can be asked for at once. */
  public static final Quantity MOST = Quantity.of(9999);

  private static final int LONGEST = 120;
  private static final Pattern WITH_QUANTITY =
      Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*[*×]\\s*(.*)");
  private static final Pattern QUANTITY = Pattern.compile("\\d{1,4}(?:\\.\\d{1,3})?");

  /** With the letters I, O and Q, which no VIN has and people type for 1 and 0. */
  private static final Pattern VIN = Pattern.compile("[A-Z0-9]{17}");

  private static final Pattern WHOLE_VIN = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");

  /** The last four characters are digits (ISO 3779); those typed for digits count. */
  private static final Pattern ENDS_LIKE_A_VIN = Pattern.compile(".*[0-9IOQ]{4}");

  /** A longer run of letters between blanks is a word. */
  private static final Pattern HAS_A_WORD = Pattern.compile(".*(^|\\s)\\p{L}{4,}(\\s|$).*");

  private static final int LEAST_DIGITS_OF_A_VIN = 5;

  /**
   * With blanks, only what nobody says of a vehicle or a part: {@code AAA 000 A}, {@code AA 0000
   * A}, {@code A 000 AAA}, {@code 00 AA 0A}. Others could be {@code gol 2008} or {@code bmw 320}.
   */
  private static final Pattern PLATE_WITH_BLANKS =
      Pattern.compile(
          "L{3}[ -]\\d{3}[ -]L|L{2}[ -]\\d{4}[ -]L|L[ -]\\d{3}[ -]L{3}|\\d\\d[ -]L{2}[ -]\\dL"
              .replace("L", "[A-HJ-NPR-Z]"));

  /**
   * Understands a text.
   *
   * @throws RuleRefused {@code catalog.quantity-out-of-range} when the quantity in front is zero,
   *     more than {@link #MOST} or has more than three decimals
   */
  public static CounterInput parse(String typed) {
    String text = typed.strip();
    Quantity quantity = Quantity.ONE;
    Matcher asked = WITH_QUANTITY.matcher(text);
    if (asked.matches()) {
      quantity = quantity(asked.group(1));
      text = asked.group(2).strip();
    }
    if (text.length() > LONGEST) {
      text = text.substring(0, LONGEST).strip();
    }
    return new CounterInput(kindOf(text), quantity, text);
  }

  /** Nothing to look for: blank, or only a quantity so far. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  private static Quantity quantity(String digits) {
    if (QUANTITY.matcher(digits).matches()) {
      Quantity quantity = Quantity.of(digits);
      if (quantity.isPositive()) {
        return quantity;
      }
    }
    throw new RuleRefused("catalog.quantity-out-of-range", MOST);
  }

  private static InputKind kindOf(String text) {
    String plain = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    boolean oneWord = text.chars().noneMatch(Character::isWhitespace);
    if (isVin(text, plain, oneWord)) {
      return InputKind.VIN;
    }
    if (oneWord ? PlateKind.of(plain) != PlateKind.UNUSUAL : isPlateWithBlanks(text)) {
      return InputKind.PLATE;
    }
    return oneWord && text.chars().anyMatch(Character::isDigit)
        ? InputKind.PART_NUMBER
        : InputKind.WORDS;
  }

  /** A whole one at once; with blanks or letters that it cannot have only what must be meant so. */
  private static boolean isVin(String text, String plain, boolean oneWord) {
    if (!VIN.matcher(plain).matches() || !hasLetterAndDigit(plain)) {
      return false;
    }
    boolean whole = oneWord && WHOLE_VIN.matcher(plain).matches();
    return whole
        || (ENDS_LIKE_A_VIN.matcher(plain).matches()
            && plain.chars().filter(Character::isDigit).count() >= LEAST_DIGITS_OF_A_VIN
            && !HAS_A_WORD.matcher(text).matches());
  }

  private static boolean isPlateWithBlanks(String text) {
    return PLATE_WITH_BLANKS
        .matcher(text.toUpperCase(Locale.ROOT).replaceAll("\\s+", " "))
        .matches();
  }

  private static boolean hasLetterAndDigit(String text) {
    return text.chars().anyMatch(Character::isDigit) && text.chars().anyMatch(Character::isLetter);
  }
}
