package mx.nexus.catalog.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mx.nexus.catalog.search.Slips;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The words of the index, in order. There are some ten thousand of them, so they are held in
 * memory: beginnings and misspellings are found there and not among millions of parts.
 */
final class TermList {

  private static final int MOST_BEGINNINGS = 60;
  private static final int MOST_MISSPELT = 12;
  private static final int SHORTEST_MISSPELT = 4;
  private static final int LONG = 8;

  /** Whoever types a word wrong types it wrong again, and looking through all words takes long. */
  private static final int MOST_REMEMBERED = 5_000;

  private final String[] terms;
  private final Cache<String, List<String>> slips =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  private TermList(String[] terms) {
    this.terms = terms;
  }

  static TermList of(IndexReader reader) throws IOException {
    Terms all = MultiTerms.getTerms(reader, Fields.WORD);
    List<String> terms = new ArrayList<>();
    if (all != null) {
      TermsEnum each = all.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        terms.add(term.utf8ToString());
      }
    }
    String[] sorted = terms.toArray(String[]::new);
    Arrays.sort(sorted);
    return new TermList(sorted);
  }

  /**
   * The words that one of a question can mean: itself, what it begins when it is not finished, and
   * when there is nothing of the kind what it is a misspelling of.
   */
  List<String> meant(String word, boolean unfinished) {
    boolean there = Arrays.binarySearch(terms, word) >= 0;
    if (unfinished) {
      List<String> begun = begun(word);
      if (!begun.isEmpty()) {
        return begun;
      }
    } else if (there) {
      return List.of(word);
    }
    return word.length() < SHORTEST_MISSPELT ? List.of() : slips.get(word, this::misspelt);
  }

  private List<String> begun(String start) {
    int found = Arrays.binarySearch(terms, start);
    int at = found >= 0 ? found : -found - 1;
    List<String> begun = new ArrayList<>();
    while (at < terms.length && terms[at].startsWith(start) && begun.size() < MOST_BEGINNINGS) {
      begun.add(terms[at]);
      at++;
    }
    return begun;
  }

  private List<String> misspelt(String word) {
    int most = word.length() < LONG ? 1 : 2;
    for (int slips = 1; slips <= most; slips++) {
      List<String> near = new ArrayList<>();
      for (String term : terms) {
        if (Slips.between(term, word, slips) <= slips) {
          near.add(term);
          if (near.size() == MOST_MISSPELT) {
            break;
          }
        }
      }
      if (!near.isEmpty()) {
        return near;
      }
    }
    return List.of();
  }
}
