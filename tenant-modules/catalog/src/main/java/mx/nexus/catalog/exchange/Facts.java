package mx.nexus.catalog.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import mx.nexus.catalog.exchange.format.Column;
import mx.nexus.catalog.exchange.format.Entry;
import mx.nexus.catalog.exchange.format.SourceRecord.Problem;
import mx.nexus.catalog.search.Words;

/** What a row says, read and checked column by column; what is wrong is noted, not thrown. */
final class Facts {

  static final int LONGEST_NUMBER = 60;

  private static final int LONGEST_SHOWN = 80;
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,9})?");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d{1,9})?");
  private static final Pattern CURRENCY = Pattern.compile("(?i)mxn|[$\\s\u00A0]");

  private final Entry entry;
  private final List<Problem> problems;

  Facts(Entry entry, List<Problem> problems) {
    this.entry = entry;
    this.problems = problems;
  }

  /** Notes that something is wrong with a column. */
  void wrong(Column column, String reason, String value) {
    String shown = value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value;
    problems.add(new Problem(column.english(), reason, printable(shown)));
  }

  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  boolean has(Column column) {
    return !entry.text(column).isEmpty();
  }

  /** A text that may be missing. */
  String text(Column column, int longest) {
    String text = entry.text(column);
    if (text.length() > longest) {
      wrong(column, "longer than %d characters".formatted(longest), text);
    } else if (text.chars().anyMatch(Character::isISOControl)) {
      wrong(column, "holds a control character", text);
    } else if (hasHalfPair(text)) {
      wrong(column, "holds half a character", "");
    }
    return text;
  }

  private static boolean hasHalfPair(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** A text that must be there. */
  String needed(Column column, int longest) {
    String text = text(column, longest);
    if (text.isEmpty()) {
      wrong(column, "missing", "");
    }
    return text;
  }

  /** A part's number: it must have something that numbers are compared by. */
  String number(Column column) {
    String number = needed(column, LONGEST_NUMBER);
    if (!number.isEmpty() && Words.numberKey(number).isEmpty()) {
      wrong(column, "has no letter and no digit other than zero", number);
    }
    return number;
  }

  /** A whole number; the other one when it is missing or wrong. */
  int whole(Column column, int otherwise, int least, int most) {
    String text = entry.text(column);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!WHOLE.matcher(text).matches()
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      wrong(column, "not a whole number between %d and %d".formatted(least, most), text);
      return otherwise;
    }
    return Integer.parseInt(text);
  }

  /** A number with decimals as people write it; empty when it is missing or wrong. */
  Optional<BigDecimal> decimal(Column column, int scale) {
    String text = entry.text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String digits = CURRENCY.matcher(text).replaceAll("");
    digits = GROUPED.matcher(digits).matches() ? digits.replace(",", "") : digits;
    if (!DECIMAL.matcher(digits).matches()) {
      wrong(column, "not a number such as 1234.50", text);
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(digits).setScale(scale, RoundingMode.HALF_UP));
  }

  /** A day such as 2026-11-27; empty when it is missing or wrong. */
  String day(Column column) {
    String text = entry.text(column);
    if (text.isEmpty()) {
      return "";
    }
    try {
      return LocalDate.parse(text).toString();
    } catch (DateTimeException e) {
      wrong(column, "not a day such as 2026-11-27", text);
      return "";
    }
  }

  /** One of a few words. */
  String oneOf(Column column, List<String> words) {
    String text = entry.text(column).toLowerCase(Locale.ROOT);
    if (!text.isEmpty() && !words.contains(text)) {
      wrong(column, "one of " + String.join(", ", words), text);
    }
    return text;
  }

  /** Something the catalogue has; 0 when it is missing or unknown. */
  int known(Column column, Function<String, Optional<Integer>> names) {
    String text = entry.text(column);
    if (text.isEmpty()) {
      return 0;
    }
    Optional<Integer> id = names.apply(text);
    if (id.isEmpty()) {
      wrong(column, "unknown", text);
    }
    return id.orElse(0);
  }

  /** Whether the row takes something away. */
  boolean withdraws() {
    String action = entry.text(Column.ACTION).toUpperCase(Locale.ROOT);
    return switch (action) {
      case "", "A", "C", "N", "ALTA", "CAMBIO" -> false;
      case "D", "B", "BAJA" -> true;
      default -> {
        wrong(Column.ACTION, "one of A, C, D (alta, cambio, baja)", action);
        yield false;
      }
    };
  }
}
