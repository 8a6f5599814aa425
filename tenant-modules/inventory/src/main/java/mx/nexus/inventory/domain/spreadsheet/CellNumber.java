package mx.nexus.inventory.domain.spreadsheet;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people write them into sheets: {@code $1,234.50}, {@code 1 234.50}, {@code 1.234,50},
 * {@code 16 %}. A comma that groups no thousands is refused rather than guessed: {@code 12,50} may
 * be twelve and a half, or 1250 with a comma too many.
 */
public final class CellNumber {

  private static final Pattern PLAIN =
      Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,12})?|-?\\.\\d{1,12}");
  private static final Pattern NOISE = Pattern.compile("(?i)mxn|m\\.?n\\.?|pesos|[$\\s\u00A0]");
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
  private static final Pattern EUROPEAN = Pattern.compile("-?\\d{1,3}(?:\\.\\d{3})+,\\d{1,2}");
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private CellNumber() {}

  /** The number; empty when the text is none. */
  public static Optional<BigDecimal> parse(String text) {
    String digits = NOISE.matcher(text).replaceAll("");
    if (digits.startsWith("(") && digits.endsWith(")")) {
      digits = "-" + digits.substring(1, digits.length() - 1);
    }
    digits = withoutGroups(digits);
    return PLAIN.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
  }

  private static String withoutGroups(String digits) {
    if (GROUPED.matcher(digits).matches()) {
      return digits.replace(",", "");
    }
    if (EUROPEAN.matcher(digits).matches()) {
      return digits.replace(".", "").replace(',', '.');
    }
    return digits;
  }

  /** A tax rate as a fraction: {@code 16}, {@code 16 %}, {@code 0.16} and {@code exento}. */
  public static Optional<BigDecimal> rate(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (word.equals("exento") || word.equals("exempt")) {
      return Optional.of(BigDecimal.ZERO);
    }
    return parse(word.replace("%", ""))
        .map(rate -> rate.compareTo(BigDecimal.ONE) >= 0 ? rate.divide(HUNDRED) : rate);
  }
}
