package mx.nexus.catalog.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * What many documents have, kept as a bit for each document. Most questions go through few
 * documents and ask of each whether it has such a word: a bit says so at once, while a list of
 * hundreds of thousands is skipped through block by block.
 */
final class FrequentTerms {

  /** One document of so many makes a clause frequent. */
  private static final int ONE_OF = 100;

  /** A fifth of a megabyte each for a million and a half documents. */
  private static final int MOST_FREQUENT = 160;

  private static final int MOST_KNOWN = 20_000;

  private final IndexSearcher searcher;
  private final int least;

  /** Those that are frequent. */
  private final Cache<Query, BitsQuery> frequent =
      Caffeine.newBuilder().maximumSize(MOST_FREQUENT).build();

  /** Whether a clause is, as far as that was looked at. */
  private final Cache<Query, Boolean> known = Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

  FrequentTerms(IndexSearcher searcher) {
    this.searcher = searcher;
    this.least = Math.max(1, searcher.getIndexReader().maxDoc() / ONE_OF);
  }

  /** The same clause, by bits when it is a frequent one. */
  Query of(Query clause) throws IOException {
    BitsQuery bits = frequent.getIfPresent(clause);
    if (bits != null) {
      return bits;
    }
    if (Boolean.FALSE.equals(known.getIfPresent(clause))) {
      return clause;
    }
    Optional<BitsQuery> made = make(clause);
    known.put(clause, made.isPresent());
    made.ifPresent(each -> frequent.put(clause, each));
    return made.isPresent() ? made.get() : clause;
  }

  private Optional<BitsQuery> make(Query clause) throws IOException {
    Weight weight =
        searcher.createWeight(searcher.rewrite(clause), ScoreMode.COMPLETE_NO_SCORES, 1);
    BitsQuery.Builder bits = new BitsQuery.Builder(searcher.getIndexReader());
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer documents = weight.scorer(leaf);
      if (documents != null) {
        bits.add(leaf, documents.iterator());
      }
    }
    return bits.count() < least ? Optional.empty() : Optional.of(bits.build());
  }
}
