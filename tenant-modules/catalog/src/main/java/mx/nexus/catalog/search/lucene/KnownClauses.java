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
 * Which documents have what, kept for the clauses that questions ask for. What many have is a bit
 * for each document: most questions go through few documents, and a bit says at once whether one of
 * them is meant. What few have is the list of them. Lucene would look each term up anew and decode
 * its list block by block.
 */
final class KnownClauses {

  /** One document of so many makes a clause frequent. */
  private static final int ONE_OF = 100;

  /** A fifth of a megabyte each for a million and a half documents. */
  private static final int MOST_FREQUENT = 160;

  /** Documents of all lists together, and what else they cost: twenty-four megabytes. */
  private static final long MOST_LISTED = 6_000_000;

  /** What a clause costs beside its documents, as so many of them: two kilobytes. */
  private static final int A_LIST = 500;

  private final IndexSearcher searcher;
  private final int least;
  private final Cache<Query, BitsQuery> frequent =
      Caffeine.newBuilder().maximumSize(MOST_FREQUENT).build();

  private final Cache<Query, KnownDocs> rare =
      Caffeine.newBuilder()
          .maximumWeight(MOST_LISTED)
          .weigher((Query clause, KnownDocs list) -> A_LIST + list.size())
          .build();

  KnownClauses(IndexSearcher searcher) {
    this.searcher = searcher;
    this.least = Math.max(1, searcher.getIndexReader().maxDoc() / ONE_OF);
  }

  /** Finds the same as the clause. */
  Query of(Query clause) throws IOException {
    BitsQuery bits = frequent.getIfPresent(clause);
    if (bits != null) {
      return bits;
    }
    KnownDocs list = rare.getIfPresent(clause);
    if (list != null) {
      return list;
    }
    Weight weight =
        searcher.createWeight(searcher.rewrite(clause), ScoreMode.COMPLETE_NO_SCORES, 1);
    if (estimated(weight) < least) {
      return listed(clause, weight);
    }
    BitsQuery made = bits(weight);
    if (made.documents() < least) {
      return listed(clause, made.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1));
    }
    frequent.put(clause, made);
    return made;
  }

  private KnownDocs listed(Query clause, Weight weight) throws IOException {
    KnownDocs found = KnownDocs.foundBy(weight, searcher.getIndexReader());
    rare.put(clause, found);
    return found;
  }

  /** How many documents there may be; of a clause of many terms Lucene knows no better. */
  private long estimated(Weight weight) throws IOException {
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
