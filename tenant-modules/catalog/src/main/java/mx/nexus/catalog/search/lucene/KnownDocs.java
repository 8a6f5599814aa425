package mx.nexus.catalog.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** Finds documents that were looked up before, for one reader. Deleted ones may be among them. */
final class KnownDocs extends Query {

  private static final long[] NO_PARTS = {};
  private static final int PART_AT = 32;

  private final int[] docs;

  /** Each part of a set with its document, part first, ascending; empty when it is not of a set. */
  private final long[] ofParts;

  private KnownDocs(int[] docs, long[] ofParts) {
    this.docs = docs;
    this.ofParts = ofParts;
  }

  /** Only these documents. */
  static KnownDocs only(Collection<Integer> docs) {
    return new KnownDocs(docs.stream().mapToInt(Integer::intValue).sorted().toArray(), NO_PARTS);
  }

  /**
   * The documents of some parts of the set, and the part that each is of. More than one where a
   * part was written anew and the former is not merged away yet.
   */
  Map<Integer, Integer> of(Collection<Integer> parts) {
    Map<Integer, Integer> found = new HashMap<>();
    for (int part : parts) {
      int at = Arrays.binarySearch(ofParts, (long) part << PART_AT);
      for (int each = at >= 0 ? at : -at - 1;
          each < ofParts.length && (int) (ofParts[each] >> PART_AT) == part;
          each++) {
        found.put((int) ofParts[each], part);
      }
    }
    return found;
  }

  /** Looks the documents of the parts up. */
  static KnownDocs of(PartSet parts, IndexReader reader) throws IOException {
    Collected collected = new Collected(parts.size() + 16);
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms ids = leaf.reader().terms(Fields.ID);
      if (ids != null) {
        TermsEnum each = ids.iterator();
        PrimitiveIterator.OfInt wanted = parts.ids().iterator();
        while (wanted.hasNext()) {
          int part = wanted.nextInt();
          if (each.seekExact(new BytesRef(Integer.toString(part)))) {
            collected.add(leaf, each, part);
          }
        }
      }
    }
    return new KnownDocs(collected.docs(), collected.ofParts());
  }

  /**
   * Looks up what has a term that begins so.
   *
   * @param most terms that are looked at, in their order
   */
  static KnownDocs beginning(String field, String start, int most, IndexReader reader)
      throws IOException {
    Collected collected = new Collected(64);
    BytesRef begin = new BytesRef(start);
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms != null) {
        TermsEnum each = terms.iterator();
        int left = each.seekCeil(begin) == TermsEnum.SeekStatus.END ? 0 : most;
        while (left > 0 && StringHelper.startsWith(each.term(), begin)) {
          collected.add(leaf, each, 0);
          left = each.next() == null ? 0 : left - 1;
        }
      }
    }
    return new KnownDocs(collected.docs(), NO_PARTS);
  }

  /** What a clause finds. */
  static KnownDocs foundBy(Weight clause, IndexReader reader) throws IOException {
    Collected collected = new Collected(64);
    for (LeafReaderContext leaf : reader.leaves()) {
      Scorer found = clause.scorer(leaf);
      if (found != null) {
        collected.add(leaf, found.iterator(), 0);
      }
    }
    return new KnownDocs(collected.docs(), NO_PARTS);
  }

  /** How many there are. */
  int size() {
    return docs.length;
  }

  /** Documents in the order in which they were met. */
  private static final class Collected {

    private long[] all;
    private int count;
    private @Nullable PostingsEnum postings;

    Collected(int expected) {
      this.all = new long[expected];
    }

    void add(LeafReaderContext leaf, TermsEnum term, int part) throws IOException {
      PostingsEnum found = term.postings(postings, PostingsEnum.NONE);
      postings = found;
      add(leaf, found, part);
    }

    void add(LeafReaderContext leaf, DocIdSetIterator found, int part) throws IOException {
      for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
        if (count == all.length) {
          all = Arrays.copyOf(all, all.length * 2);
        }
        all[count++] = ((long) part << PART_AT) | (leaf.docBase + doc);
      }
    }

    int[] docs() {
      return Arrays.stream(all, 0, count)
          .mapToInt(each -> (int) each)
          .sorted()
          .distinct()
          .toArray();
    }

    long[] ofParts() {
      return Arrays.stream(all, 0, count).sorted().toArray();
    }
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
        next = firstFrom(base + target);
      }
      return nextDoc();
    }

    /** Most steps are short, so it is looked for in a stretch that doubles. */
    private int firstFrom(int wanted) {
      int low = next;
      int step = 1;
      while (low + step < to && docs[low + step] < wanted) {
        low += step;
        step *= 2;
      }
      int found = Arrays.binarySearch(docs, low, Math.min(low + step + 1, to), wanted);
      return found >= 0 ? found : -found - 1;
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
