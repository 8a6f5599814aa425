package mx.nexus.catalog.search.lucene;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The short beginnings of words and numbers, which are indexed as they are. As many parts have them
 * as make a search through all that goes on from there slow: a hundred thousand numbers of a
 * catalogue may begin with the same three characters.
 */
enum Beginnings {
  WORDS(1, 2),
  NUMBERS(3, 6);

  private final int shortest;
  private final int longest;

  Beginnings(int shortest, int longest) {
    this.shortest = shortest;
    this.longest = longest;
  }

  /** Whether this is a beginning that is indexed. */
  boolean have(String start) {
    return start.length() >= shortest && start.length() <= longest;
  }

  /** Those of all that stand in a text with blanks between, each once. */
  String of(String text) {
    Set<String> all = new LinkedHashSet<>();
    int from = 0;
    while (from < text.length()) {
      int blank = text.indexOf(' ', from);
      int end = blank < 0 ? text.length() : blank;
      for (int length = shortest; length <= Math.min(longest, end - from); length++) {
        all.add(text.substring(from, from + length));
      }
      from = end + 1;
    }
    return String.join(" ", all);
  }
}
