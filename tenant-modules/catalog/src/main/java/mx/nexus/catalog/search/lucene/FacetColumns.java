package mx.nexus.catalog.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.packed.PackedInts;

/**
 * What each document has in the fields by which matches divide, in memory: two thousand matches of
 * a question are looked at, and from the file each look costs as much as finding it. The fields of
 * a document stand together, so that one look does; six megabytes for a million and a half
 * documents.
 */
final class FacetColumns {

  private final PackedInts.Reader packed;
  private final Field brand;
  private final Field category;
  private final Field position;

  private FacetColumns(PackedInts.Reader packed, Field brand, Field category, Field position) {
    this.packed = packed;
    this.brand = brand;
    this.category = category;
    this.position = position;
  }

  /**
   * Where a field stands in what is kept of a document.
   *
   * @param shift bits behind it
   * @param mask as long as it is
   */
  private record Field(int shift, long mask) {

    static Field of(int shift, int bits) {
      return new Field(shift, (1L << bits) - 1);
    }

    int in(long document) {
      return (int) (document >>> shift & mask);
    }
  }

  /** Reads the fields of all documents; 0 where one has nothing. */
  static FacetColumns of(IndexReader reader, String brand, String category, String position)
      throws IOException {
    int brandBits = bits(reader, brand);
    int categoryBits = bits(reader, category);
    int positionBits = bits(reader, position);
    PackedInts.Mutable packed =
        PackedInts.getMutable(
            reader.maxDoc(), brandBits + categoryBits + positionBits, PackedInts.FAST);
    add(reader, brand, packed, 0);
    add(reader, category, packed, brandBits);
    add(reader, position, packed, brandBits + categoryBits);
    return new FacetColumns(
        packed,
        Field.of(0, brandBits),
        Field.of(brandBits, categoryBits),
        Field.of(brandBits + categoryBits, positionBits));
  }

  private static int bits(IndexReader reader, String field) throws IOException {
    long highest = 1;
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues values = leaf.reader().getNumericDocValues(field);
      while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        highest = Math.max(highest, values.longValue());
      }
    }
    return PackedInts.bitsRequired(highest);
  }

  private static void add(IndexReader reader, String field, PackedInts.Mutable packed, int shift)
      throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues values = leaf.reader().getNumericDocValues(field);
      while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int doc = leaf.docBase + values.docID();
        packed.set(doc, packed.get(doc) | values.longValue() << shift);
      }
    }
  }

  /** What a document has, counted through all segments; the fields are read out of it. */
  long of(int doc) {
    return packed.get(doc);
  }

  int brand(long document) {
    return brand.in(document);
  }

  int category(long document) {
    return category.in(document);
  }

  int position(long document) {
    return position.in(document);
  }
}
