package mx.nexus.catalog.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings words to one form, those of the catalogue and those that people type: no accents, no
 * plural, and one word for what the counter has several for ({@code pastilla de freno} becomes
 * {@code balata}). Both sides go through it, so a synonym costs nothing when somebody looks.
 */
public final class Words {

  /** A word, or a number with a decimal point such as a litre figure. */
  private static final Pattern WORD = Pattern.compile("\\d+\\.\\d+|[\\p{L}\\p{N}]+");

  private static final String SYNONYMS = "/catalog/synonyms.csv";

  /** {@code 5W30} is written {@code 5W-30} as well. */
  private static final Pattern VISCOSITY = Pattern.compile("\\b(\\d{1,2}w)(\\d{2})\\b");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "de", "del", "la", "el", "los", "las", "para", "p", "con", "y", "en", "un", "una", "al",
          "por", "the", "for", "of", "juego", "jgo", "par", "pza", "pieza");

  private final Map<String, List<String>> phrases = new HashMap<>();
  private int longest = 1;

  /** Words without synonyms. */
  public Words() {}

  /** Words with the synonyms of the counter, {@code catalog/synonyms.csv}. */
  public static Words ofTheCounter() {
    try (InputStream in = Words.class.getResourceAsStream(SYNONYMS);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, SYNONYMS), StandardCharsets.UTF_8))) {
      return new Words(
          lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Words with synonyms.
   *
   * @param groups lines of phrases with commas between; the first of a line stands for all of it
   */
  public Words(Iterable<String> groups) {
    for (String group : groups) {
      String[] same = group.split(",");
      List<String> chosen = plain(same[0]);
      for (String each : same) {
        List<String> phrase = plain(each);
        phrases.put(String.join(" ", phrase), chosen);
        longest = Math.max(longest, phrase.size());
      }
    }
  }

  /** Every word that stands in a synonym. */
  Set<String> all() {
    Set<String> all = new HashSet<>();
    phrases.forEach(
        (phrase, chosen) -> {
          all.addAll(List.of(phrase.split(" ")));
          all.addAll(chosen);
        });
    return all;
  }

  /** The words of a text in their one form, in order. */
  public List<String> of(String text) {
    return forms(plain(text)).stream().flatMap(form -> form.words().stream()).toList();
  }

  /**
   * What was said and the words that stand for it.
   *
   * @param said without accents, plural and empty words
   */
  public record Form(String said, List<String> words) {

    public Form {
      words = List.copyOf(words);
    }
  }

  /** The same for words that {@link #plain} made, each with what was said. */
  List<Form> forms(List<String> plain) {
    List<Form> forms = new ArrayList<>(plain.size());
    int at = 0;
    while (at < plain.size()) {
      int taken = 0;
      for (int size = Math.min(longest, plain.size() - at); size > 0 && taken == 0; size--) {
        String said = String.join(" ", plain.subList(at, at + size));
        List<String> one = phrases.get(said);
        if (one != null) {
          forms.add(new Form(said, one));
          taken = size;
        }
      }
      if (taken == 0) {
        forms.add(new Form(plain.get(at), List.of(plain.get(at))));
        taken = 1;
      }
      at += taken;
    }
    return forms;
  }

  /** The words of a text without accents, plural and empty words, before synonyms. */
  static List<String> plain(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(apart(folded(text)));
    while (matcher.find()) {
      String word = matcher.group();
      if (!EMPTY_WORDS.contains(word)) {
        words.add(singular(word));
      }
    }
    return words;
  }

  private static String apart(String text) {
    return text.indexOf('w') < 0 ? text : VISCOSITY.matcher(text).replaceAll("$1 $2");
  }

  /** Lower case without accents; ñ is n, as on many a keyboard. */
  static String folded(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) > 127) {
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
      }
    }
    return lower;
  }

  /** A part's number as people compare it: letters and digits, capitals, no leading zeros. */
  public static String numberKey(String number) {
    StringBuilder key = new StringBuilder(number.length());
    String upper = folded(number).toUpperCase(Locale.ROOT);
    for (int i = 0; i < upper.length(); i++) {
      char c = upper.charAt(i);
      boolean kept = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (kept && !(key.isEmpty() && c == '0')) {
        key.append(c);
      }
    }
    return key.toString();
  }

  /** {@code motor} before {@code es}, but not {@code cabl}: its singular is {@code cable}. */
  private static boolean endsInVowelAndConsonant(String word, int end) {
    return "lrnzd".indexOf(word.charAt(end - 1)) >= 0 && "aeiou".indexOf(word.charAt(end - 2)) >= 0;
  }

  private static String singular(String word) {
    int length = word.length();
    if (length < 4 || !word.endsWith("s") || Character.isDigit(word.charAt(0))) {
      return word;
    }
    if (word.endsWith("ces")) {
      return word.substring(0, length - 3) + "z";
    }
    if (length > 5 && word.endsWith("es") && endsInVowelAndConsonant(word, length - 2)) {
      return word.substring(0, length - 2);
    }
    return word.endsWith("ss") ? word : word.substring(0, length - 1);
  }
}
