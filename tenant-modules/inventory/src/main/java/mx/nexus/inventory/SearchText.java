package mx.nexus.inventory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A typed text in the two forms in which parts are indexed: as a number without what people write
 * differently, and as words without accents. Does in Java what {@code inventory_number_key} and
 * {@code platform_fold} do in SQL.
 */
public record SearchText(String typed) {

  private static final int LONGEST = 120;
  private static final int MOST_WORDS = 8;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_IN_NUMBERS = Pattern.compile("[^a-z0-9]");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  public SearchText {
    typed = typed.strip();
    if (typed.length() > LONGEST) {
      typed = typed.substring(0, LONGEST);
    }
  }

  public boolean isEmpty() {
    return typed.isEmpty();
  }

  /** {@code "41060-50y90"} is {@code "4106050Y90"}; empty when there is no letter or digit. */
  public String numberKey() {
    return NOT_IN_NUMBERS.matcher(folded()).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** At most eight words, lower case, without accents. */
  public List<String> words() {
    return Arrays.stream(BLANKS.split(folded()))
        .filter(word -> !word.isEmpty())
        .distinct()
        .limit(MOST_WORDS)
        .toList();
  }

  /**
   * What of several words may be a part number: every word and every run of neighbours that has a
   * digit, but not all of them. Of {@code "balata wb 7391 c"} also {@code "wb 7391 c"}.
   */
  public List<SearchText> numbersAmongWords() {
    List<String> words = words();
    List<SearchText> numbers = new ArrayList<>();
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= words.size(); to++) {
        SearchText run = new SearchText(String.join(" ", words.subList(from, to)));
        if (to - from < words.size() && DIGIT.matcher(run.typed()).find()) {
          numbers.add(run);
        }
      }
    }
    return List.copyOf(numbers);
  }

  /** What stands between a word's dashes and other signs, as far as it has trigrams. */
  static List<String> runs(String word) {
    return Arrays.stream(NOT_IN_NUMBERS.split(word)).filter(run -> run.length() > 2).toList();
  }

  /** A word as a pattern for LIKE that finds it anywhere. */
  public static String anywhere(String word) {
    return "%" + escaped(word) + "%";
  }

  /**
   * The pattern that finds only words that begin as this one does, up to its first dash or other
   * sign; a blank stands before each.
   */
  static String begun(String word) {
    String first =
        Arrays.stream(NOT_IN_NUMBERS.split(word))
            .filter(run -> !run.isEmpty())
            .findFirst()
            .orElse(word);
    return "% " + escaped(first) + "%";
  }

  /** A text as a pattern for LIKE that finds what begins with it. */
  public static String beginning(String text) {
    return escaped(text) + "%";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private String folded() {
    String plain = MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFD)).replaceAll("");
    return plain.toLowerCase(Locale.ROOT);
  }
}
