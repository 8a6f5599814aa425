package mx.nexus.catalog.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
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

  private static final int MOST_RARE = 4_000;

  private final IndexSearcher searcher;
  private final int least;
  private final Cache<Query, BitsQuery> frequent =
      Caffeine.newBuilder().maximumSize(MOST_FREQUENT).build();

  /** Clauses of which it is known that they are not; the value says nothing. */
  private final Cache<Query, Boolean> rare = Caffeine.newBuilder().maximumSize(MOST_RARE).build();

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
    if (rare.getIfPresent(clause) != null) {
      return clause;
    }
    Weight weight =
        searcher.createWeight(searcher.rewrite(clause), ScoreMode.COMPLETE_NO_SCORES, 1);
    if (documents(weight) < least) {
      rare.put(clause, true);
      return clause;
    }
    BitsQuery made = bits(weight);
    frequent.put(clause, made);
    return made;
  }

  /** How many there are at most. */
  private long documents(Weight weight) throws IOException {
    long all = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      ScorerSupplier found = weight.scorerSupplier(leaf);
      all += found == null ? 0 : found.cost();
    }
    return all;
  }

  private BitsQuery bits(Weight weight) throws IOException {
    BitsQuery.Builder bits = new BitsQuery.Builder(searcher.getIndexReader());
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer documents = weight.scorer(leaf);
      if (documents != null) {
        bits.add(leaf, documents.iterator());
      }
    }
    return bits.build();
  }
}
