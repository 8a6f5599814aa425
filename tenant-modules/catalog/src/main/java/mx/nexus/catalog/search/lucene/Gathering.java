package mx.nexus.catalog.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mx.nexus.catalog.search.Found;
import mx.nexus.catalog.search.Readings.Reading;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SparseFixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Gathers hits, one query after another from the best sort of match to the weakest. The index is
 * sorted by popularity, so the first documents of a query are its best; counting goes on a little
 * to say how the matches divide, and stops where nobody reads the number any more.
 */
final class Gathering {

  private static final int MOST_COUNTED = 2_000;
  private static final Set<String> STORED = Set.of(Fields.STORED);

  private final IndexSearcher searcher;
  private final Cache<Integer, StoredPart> parts;
  private final FacetColumns facets;
  private final int limit;
  private final List<Found.Hit> hits = new ArrayList<>();
  private final Set<Integer> taken = new HashSet<>();
  private final Counts brands = new Counts();
  private final Counts categories = new Counts();
  private final Counts positions = new Counts();

  /** What was counted already; null when nothing is. */
  private final @Nullable SparseFixedBitSet counted;

  private boolean complete = true;

  /**
   * @param parts read before
   * @param facets by what matches divide
   * @param counting whether it is wanted how the matches divide
   */
  Gathering(
      IndexSearcher searcher,
      Cache<Integer, StoredPart> parts,
      FacetColumns facets,
      int limit,
      boolean counting) {
    this.searcher = searcher;
    this.parts = parts;
    this.facets = facets;
    this.limit = limit;
    this.counted =
        counting ? new SparseFixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc())) : null;
  }

  boolean isFull() {
    return hits.size() >= limit;
  }

  boolean isEmpty() {
    return hits.isEmpty();
  }

  /** Takes what a query finds, up to the limit, and counts its matches. */
  void take(Query query, Reading reading) throws IOException {
    if (isFull()) {
      return;
    }
    int most = limit + taken.size();
    List<Doc> docs = searcher.search(query, new OneFirsts(most));
    docs.sort(Comparator.comparingLong(Doc::popularity).reversed().thenComparingInt(Doc::id));
    for (Doc doc : docs) {
      if (isFull()) {
        break;
      }
      if (taken.add(doc.id())) {
        hits.add(part(doc.id()).hit(reading));
      }
    }
  }

  /** All documents that a query finds, up to the limit. */
  List<Integer> docsOf(Query query) throws IOException {
    return searcher.search(query, new OneFirsts(limit)).stream().map(Doc::id).toList();
  }

  private StoredPart part(int doc) throws IOException {
    StoredPart known = parts.getIfPresent(doc);
    if (known != null) {
      return known;
    }
    BytesRef bytes = searcher.storedFields().document(doc, STORED).getBinaryValue(Fields.STORED);
    StoredPart read = StoredPart.of(bytes);
    parts.put(doc, read);
    return read;
  }

  Found found() {
    return new Found(hits, brands.all(), categories.all(), positions.all(), complete);
  }

  private record Doc(int id, long popularity) {}

  /** One collector is enough: a search runs on the thread that asks. */
  private final class OneFirsts implements CollectorManager<Firsts, List<Doc>> {

    private final int most;

    OneFirsts(int most) {
      this.most = most;
    }

    @Override
    public Firsts newCollector() {
      return new Firsts(most);
    }

    @Override
    public List<Doc> reduce(Collection<Firsts> collectors) {
      List<Doc> all = new ArrayList<>();
      collectors.forEach(each -> all.addAll(each.docs));
      return all;
    }
  }

  private final class Firsts implements Collector {

    private final int most;
    private final List<Doc> docs = new ArrayList<>();

    Firsts(int most) {
      this.most = most;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      NumericDocValues popularity = leaf.reader().getNumericDocValues(Fields.POPULARITY);
      return new LeafCollector() {
        private int seen;

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) throws IOException {
          if (seen < most) {
            docs.add(new Doc(leaf.docBase + doc, value(popularity, doc)));
          }
          seen++;
          if (seen > (counted == null ? most : MOST_COUNTED)) {
            complete = false;
            throw new CollectionTerminatedException();
          }
          if (counted != null && !counted.getAndSet(leaf.docBase + doc)) {
            long ofDoc = facets.of(leaf.docBase + doc);
            brands.add(facets.brand(ofDoc));
            categories.add(facets.category(ofDoc));
            positions.add(facets.position(ofDoc));
          }
        }
      };
    }
  }

  private static long value(@Nullable NumericDocValues values, int doc) throws IOException {
    return values != null && values.advanceExact(doc) ? values.longValue() : 0;
  }
}
