package mx.nexus.catalog.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents that all clauses find. What is known by bits is asked of the documents of the
 * others only, and where everything is, 64 documents are compared at a time. Lucene's own
 * conjunction without scores goes on from document to document in each clause.
 */
final class AllOf extends Query {

  private final List<Query> clauses;

  private AllOf(List<Query> clauses) {
    this.clauses = List.copyOf(clauses);
  }

  /** Of one clause or more; none finds nothing. */
  static Query clauses(List<Query> clauses) {
    return switch (clauses.size()) {
      case 0 -> new MatchNoDocsQuery();
      case 1 -> clauses.get(0);
      default -> new AllOf(clauses);
    };
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    List<Query> rewritten = new ArrayList<>(clauses.size());
    boolean changed = false;
    for (Query clause : clauses) {
      Query simpler = clause.rewrite(searcher);
      if (simpler instanceof MatchNoDocsQuery) {
        return simpler;
      }
      changed |= !simpler.equals(clause);
      rewritten.add(simpler);
    }
    return changed ? new AllOf(rewritten) : this;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    List<BitsQuery> known = new ArrayList<>();
    List<Weight> others = new ArrayList<>();
    for (Query clause : clauses) {
      if (clause instanceof BitsQuery bits) {
        known.add(bits);
      } else {
        others.add(clause.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, boost));
      }
    }
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable Scorer scorer(LeafReaderContext leaf) throws IOException {
        List<FixedBitSet> bits = bits(known, leaf);
        List<Scorer> lists = lists(others, leaf);
        return bits.size() < known.size() || lists.size() < others.size()
            ? null
            : new ConstantScoreScorer(this, score(), mode, documents(bits, lists));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  /** Those of a segment, the fewest first; less than were asked for where one has none of it. */
  private static List<FixedBitSet> bits(List<BitsQuery> known, LeafReaderContext leaf) {
    List<BitsQuery> fewestFirst = new ArrayList<>(known);
    fewestFirst.sort(Comparator.comparingInt(bits -> bits.documents(leaf)));
    List<FixedBitSet> bits = new ArrayList<>(known.size());
    for (BitsQuery each : fewestFirst) {
      FixedBitSet ofLeaf = each.of(leaf);
      if (ofLeaf == null) {
        break;
      }
      bits.add(ofLeaf);
    }
    return bits;
  }

  private static List<Scorer> lists(List<Weight> weights, LeafReaderContext leaf)
      throws IOException {
    List<Scorer> lists = new ArrayList<>(weights.size());
    for (Weight weight : weights) {
      Scorer list = weight.scorer(leaf);
      if (list == null) {
        break;
      }
      lists.add(list);
    }
    return lists;
  }

  private static DocIdSetIterator documents(List<FixedBitSet> bits, List<Scorer> lists) {
    FixedBitSet[] asked = bits.toArray(FixedBitSet[]::new);
    if (lists.isEmpty()) {
      return new WordByWord(asked);
    }
    DocIdSetIterator leading =
        lists.size() == 1 ? lists.get(0).iterator() : ConjunctionUtils.intersectScorers(lists);
    return asked.length == 0 ? leading : new Asked(leading, asked);
  }

  /** The documents of a list whose bits are all set. */
  private static final class Asked extends DocIdSetIterator {

    private final DocIdSetIterator leading;
    private final FixedBitSet[] bits;

    Asked(DocIdSetIterator leading, FixedBitSet[] bits) {
      this.leading = leading;
      this.bits = bits;
    }

    @Override
    public int docID() {
      return leading.docID();
    }

    @Override
    public int nextDoc() throws IOException {
      return first(leading.nextDoc());
    }

    @Override
    public int advance(int target) throws IOException {
      return first(leading.advance(target));
    }

    private int first(int candidate) throws IOException {
      int doc = candidate;
      while (doc != NO_MORE_DOCS && !isSet(doc)) {
        doc = leading.nextDoc();
      }
      return doc;
    }

    private boolean isSet(int doc) {
      for (FixedBitSet each : bits) {
        if (!each.get(doc)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public long cost() {
      return leading.cost();
    }
  }

  /** The documents whose bits are set in all of these. */
  private static final class WordByWord extends DocIdSetIterator {

    private static final int WORD = 6;

    private final long[][] bits;
    private final int words;
    private final int length;
    private int doc = -1;
    private int at = -1;

    /** Those of the word at hand that are still to come. */
    private long left;

    WordByWord(FixedBitSet[] bits) {
      this.bits = new long[bits.length][];
      for (int each = 0; each < bits.length; each++) {
        this.bits[each] = bits[each].getBits();
      }
      this.length = bits[0].length();
      this.words = FixedBitSet.bits2words(length);
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() {
      while (left == 0) {
        at++;
        if (at >= words) {
          at = words;
          doc = NO_MORE_DOCS;
          return doc;
        }
        left = word(at);
      }
      doc = (at << WORD) + Long.numberOfTrailingZeros(left);
      left &= left - 1;
      return doc;
    }

    @Override
    public int advance(int target) {
      if (target >= length) {
        at = words;
        left = 0;
      } else {
        at = target >> WORD;
        left = word(at) & (-1L << target);
      }
      return nextDoc();
    }

    private long word(int index) {
      long all = bits[0][index];
      for (int each = 1; each < bits.length && all != 0; each++) {
        all &= bits[each][index];
      }
      return all;
    }

    @Override
    public long cost() {
      return length;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    QueryVisitor each = visitor.getSubVisitor(BooleanClause.Occur.MUST, this);
    clauses.forEach(clause -> clause.visit(each));
  }

  @Override
  public String toString(@Nullable String field) {
    return clauses.stream()
        .map(clause -> "+" + clause.toString(field))
        .collect(Collectors.joining(" "));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AllOf all && clauses.equals(all.clauses);
  }

  @Override
  public int hashCode() {
    return clauses.hashCode();
  }
}
