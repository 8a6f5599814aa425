package mx.nexus.catalog.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.packed.PackedInts;

/**
 * What each document has in one of the fields by which matches divide, in memory: two thousand
 * matches of a question are looked at, and from the file each look costs as much as finding it. One
 * to two megabytes for a million and a half documents.
 */
final class FacetColumn {

  private final PackedInts.Reader ids;

  private FacetColumn(PackedInts.Reader ids) {
    this.ids = ids;
  }

  /** Reads a field of all documents; 0 where one has nothing. */
  static FacetColumn of(IndexReader reader, String field) throws IOException {
    int[] all = new int[reader.maxDoc()];
    int highest = 1;
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues values = leaf.reader().getNumericDocValues(field);
      if (values != null) {
        for (int doc = values.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = values.nextDoc()) {
          int id = Math.toIntExact(values.longValue());
          all[leaf.docBase + doc] = id;
          highest = Math.max(highest, id);
        }
      }
    }
    return new FacetColumn(packed(all, highest));
  }

  private static PackedInts.Reader packed(int[] all, int highest) {
    PackedInts.Mutable packed =
        PackedInts.getMutable(all.length, PackedInts.bitsRequired(highest), PackedInts.FAST);
    for (int doc = 0; doc < all.length; doc++) {
      packed.set(doc, all[doc]);
    }
    return packed;
  }

  /** The id that a document has, counted through all segments. */
  int of(int doc) {
    return (int) ids.get(doc);
  }
}
