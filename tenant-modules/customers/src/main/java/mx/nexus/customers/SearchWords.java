package mx.nexus.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody typed to find a customer, as conditions on the searched text: every word must occur
 * in it. A phone number may be written with spaces and dashes.
 */
public final class SearchWords {

  private static final int MOST_WORDS = 6;
  private static final Pattern PHONE = Pattern.compile("[\\d\\s()+.-]{4,}");
  private static final String CONDITION =
      "customers_search_text(name, phone, email, tax_id) like '%' || platform_fold(?) || '%' escape '!'";

  private final List<String> words;

  private SearchWords(List<String> words) {
    this.words = List.copyOf(words);
  }

  /** The words of a typed text. */
  public static SearchWords of(String typed) {
    String text = typed.strip();
    if (PHONE.matcher(text).matches()) {
      String digits = text.replaceAll("\\D", "");
      return new SearchWords(digits.isEmpty() ? List.of() : List.of(digits));
    }
    return new SearchWords(
        Stream.of(text.split("\\s+"))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .map(SearchWords::literal)
            .toList());
  }

  /** LIKE's own signs, taken literally. */
  private static String literal(String word) {
    return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  /** The condition, always beginning with {@code where}. */
  public String where() {
    return " where true" + (" and " + CONDITION).repeat(words.size());
  }

  /** The values of the condition and what follows them in the statement. */
  public Object[] and(Object... following) {
    List<Object> values = new ArrayList<>(words);
    values.addAll(List.of(following));
    return values.toArray();
  }
}
