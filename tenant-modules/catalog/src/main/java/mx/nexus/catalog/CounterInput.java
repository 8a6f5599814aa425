package mx.nexus.catalog;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** No I, O and Q: ISO 3779, NOM-001-SSP-2008. */
  private static final Pattern VIN = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");

  /** The series of NOM-001-SCT-2-2016 for cars and trucks, without their dashes. */
  private static final Pattern PLATE =
      Pattern.compile(
          "[A-Z]{3}\\d{3}[A-Z]|[A-Z]{3}\\d{4}|[A-Z]{2}\\d{5}|[A-Z]{2}\\d{4}[A-Z]|[A-Z]\\d{2}[A-Z]{3}");

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
    if (text.isEmpty() || text.chars().anyMatch(Character::isWhitespace)) {
      return InputKind.WORDS;
    }
    String plain = text.toUpperCase(Locale.ROOT).replace("-", "");
    if (VIN.matcher(plain).matches() && hasLetterAndDigit(plain)) {
      return InputKind.VIN;
    }
    if (PLATE.matcher(plain).matches()) {
      return InputKind.PLATE;
    }
    return text.chars().anyMatch(Character::isDigit) ? InputKind.PART_NUMBER : InputKind.WORDS;
  }

  private static boolean hasLetterAndDigit(String text) {
    return text.chars().anyMatch(Character::isDigit) && text.chars().anyMatch(Character::isLetter);
  }
}
