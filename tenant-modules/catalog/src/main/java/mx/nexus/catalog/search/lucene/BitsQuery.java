package mx.nexus.catalog.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Finds the documents of which the bit is set, for one reader. */
final class BitsQuery extends Query {

  private final @Nullable FixedBitSet[] ofLeaves;

  /** How many there are in each segment. */
  private final int[] documents;

  private BitsQuery(@Nullable FixedBitSet[] ofLeaves) {
    this.ofLeaves = ofLeaves;
    this.documents = new int[ofLeaves.length];
    for (int leaf = 0; leaf < ofLeaves.length; leaf++) {
      FixedBitSet bits = ofLeaves[leaf];
      documents[leaf] = bits == null ? 0 : bits.cardinality();
    }
  }

  /** The bits of a segment; null where it has none of it. */
  @Nullable FixedBitSet of(LeafReaderContext leaf) {
    return ofLeaves[leaf.ord];
  }

  /** How many of a segment's documents it finds. */
  int documents(LeafReaderContext leaf) {
    return documents[leaf.ord];
  }

  /** How many documents it finds. */
  int documents() {
    return Arrays.stream(documents).sum();
  }

  /** Sets the bits, segment by segment. */
  static final class Builder {

    private final @Nullable FixedBitSet[] ofLeaves;

    Builder(IndexReader reader) {
      this.ofLeaves = new @Nullable FixedBitSet[reader.leaves().size()];
    }

    void add(LeafReaderContext leaf, DocIdSetIterator documents) throws IOException {
      FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
      bits.or(documents);
      ofLeaves[leaf.ord] = bits;
    }

    BitsQuery build() {
      return new BitsQuery(ofLeaves);
    }
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable Scorer scorer(LeafReaderContext leaf) {
        FixedBitSet bits = ofLeaves[leaf.ord];
        return bits == null
            ? null
            : new ConstantScoreScorer(
                this, score(), mode, new BitSetIterator(bits, documents[leaf.ord]));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(@Nullable String field) {
    return "bits";
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
