package mx.nexus.catalog.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.PrimitiveIterator;
import mx.nexus.catalog.search.PartSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds the documents of a set of parts, which were looked up once for one reader. */
final class KnownDocs extends Query {

  private final int[] docs;

  private KnownDocs(int[] docs) {
    this.docs = docs;
  }

  /** Looks the documents of the parts up. */
  static KnownDocs of(PartSet parts, IndexReader reader) throws IOException {
    int[] docs = new int[parts.size() + 16];
    int count = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms ids = leaf.reader().terms(Fields.ID);
      if (ids == null) {
        continue;
      }
      TermsEnum each = ids.iterator();
      PostingsEnum postings = null;
      PrimitiveIterator.OfInt wanted = parts.ids().iterator();
      while (wanted.hasNext()) {
        if (each.seekExact(new BytesRef(Integer.toString(wanted.nextInt())))) {
          postings = each.postings(postings, PostingsEnum.NONE);
          // More than one where a part was written anew and the former is not merged away yet.
          for (int doc = postings.nextDoc();
              doc != DocIdSetIterator.NO_MORE_DOCS;
              doc = postings.nextDoc()) {
            if (count == docs.length) {
              docs = Arrays.copyOf(docs, docs.length * 2);
            }
            docs[count++] = leaf.docBase + doc;
          }
        }
      }
    }
    int[] all = Arrays.copyOf(docs, count);
    Arrays.sort(all);
    return new KnownDocs(all);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable Scorer scorer(LeafReaderContext leaf) {
        int from = firstAtLeast(leaf.docBase, 0);
        int to = firstAtLeast(leaf.docBase + leaf.reader().maxDoc(), from);
        return from == to
            ? null
            : new ConstantScoreScorer(this, score(), mode, new Docs(from, to, leaf.docBase));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private int firstAtLeast(int doc, int from) {
    int found = Arrays.binarySearch(docs, from, docs.length, doc);
    return found >= 0 ? found : -found - 1;
  }

  /** Those of one segment, counted from its beginning. */
  private final class Docs extends DocIdSetIterator {

    private final int from;
    private final int to;
    private final int base;
    private int next;
    private int doc = -1;

    Docs(int from, int to, int base) {
      this.from = from;
      this.to = to;
      this.base = base;
      this.next = from;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() {
      doc = next < to ? docs[next++] - base : NO_MORE_DOCS;
      return doc;
    }

    @Override
    public int advance(int target) {
      if (target == NO_MORE_DOCS) {
        next = to;
      } else {
        int found = Arrays.binarySearch(docs, next, to, base + target);
        next = found >= 0 ? found : -found - 1;
      }
      return nextDoc();
    }

    @Override
    public long cost() {
      return (long) to - from;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(@Nullable String field) {
    return docs.length + " known documents";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
