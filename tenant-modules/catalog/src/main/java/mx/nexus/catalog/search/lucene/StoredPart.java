package mx.nexus.catalog.search.lucene;

import java.nio.charset.StandardCharsets;
import mx.nexus.catalog.search.Found;
import mx.nexus.catalog.search.PartRecord;
import mx.nexus.catalog.search.Readings.Reading;
import org.apache.lucene.util.BytesRef;

/** What the index keeps of a part to show it, so that showing a hit asks no database. */
record StoredPart(int id, int brandId, int categoryId, int positionId, String number, String name) {

  private static final String BETWEEN = "\t";

  static byte[] bytes(PartRecord part) {
    return String.join(
            BETWEEN,
            Integer.toString(part.id()),
            Integer.toString(part.brandId()),
            Integer.toString(part.categoryId()),
            Integer.toString(part.positionId()),
            part.number(),
            part.name())
        .getBytes(StandardCharsets.UTF_8);
  }

  static StoredPart of(BytesRef bytes) {
    String[] fields =
        new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8)
            .split(BETWEEN, 6);
    return new StoredPart(
        Integer.parseInt(fields[0]),
        Integer.parseInt(fields[1]),
        Integer.parseInt(fields[2]),
        Integer.parseInt(fields[3]),
        fields[4],
        fields[5]);
  }

  Found.Hit hit(Reading reading) {
    return new Found.Hit(
        id,
        number,
        name,
        brandId,
        categoryId,
        positionId,
        reading.exact(),
        reading.fits(),
        reading.lacks());
  }
}
