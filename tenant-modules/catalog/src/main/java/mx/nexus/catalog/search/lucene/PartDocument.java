package mx.nexus.catalog.search.lucene;

import mx.nexus.catalog.search.PartRecord;
import mx.nexus.catalog.search.VehicleNames;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/** A part as a document of the index. One is filled again and again: millions are written. */
final class PartDocument {

  private static final FieldType TOKENS = tokens();

  private final VehicleNames vehicles;

  PartDocument(VehicleNames vehicles) {
    this.vehicles = vehicles;
  }

  Document of(PartRecord part) {
    Document document = new Document();
    document.add(new StringField(Fields.ID, Integer.toString(part.id()), Field.Store.NO));
    document.add(new Field(Fields.NUMBER, part.numberKeys(), TOKENS));
    document.add(
        new Field(Fields.NUMBER_BEGINNING, Beginnings.NUMBERS.of(part.numberKeys()), TOKENS));
    document.add(new Field(Fields.WORD, part.words(), TOKENS));
    document.add(new Field(Fields.WORD_BEGINNING, Beginnings.WORDS.of(part.words()), TOKENS));
    keyword(document, Fields.TYPE, part.typeId());
    facet(document, Fields.BRAND, part.brandId());
    facet(document, Fields.CATEGORY, part.categoryId());
    facet(document, Fields.POSITION, part.positionId());
    if (part.universal()) {
      keyword(document, Fields.UNIVERSAL, 1);
    } else if (!part.vehicles().isEmpty()) {
      document.add(new Field(Fields.VEHICLE, part.vehicles(), TOKENS));
      VehicleNames.Models models = vehicles.modelsOf(part.vehicles());
      document.add(new Field(Fields.MODEL, models.modelIds(), TOKENS));
      document.add(new Field(Fields.MAKE, models.makeIds(), TOKENS));
    }
    document.add(new NumericDocValuesField(Fields.POPULARITY, part.popularity()));
    document.add(new StoredField(Fields.STORED, StoredPart.bytes(part)));
    return document;
  }

  private static void keyword(Document document, String field, int value) {
    document.add(new StringField(field, Integer.toString(value), Field.Store.NO));
  }

  private static void facet(Document document, String field, int value) {
    keyword(document, field, value);
    document.add(new NumericDocValuesField(field, value));
  }

  private static FieldType tokens() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }
}
