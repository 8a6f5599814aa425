package mx.nexus.catalog.search.meilisearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.StringTokenizer;
import mx.nexus.catalog.search.PartRecord;
import mx.nexus.catalog.search.VehicleNames;

/** Parts as an array of documents, written one after another. */
final class PartJson {

  private static final JsonFactory JSON = new JsonFactory();

  private final VehicleNames vehicles;
  private StringWriter text = new StringWriter();
  private JsonGenerator json;
  private int size;

  PartJson(VehicleNames vehicles) {
    this.vehicles = vehicles;
    this.json = begin();
  }

  int size() {
    return size;
  }

  void add(PartRecord part) {
    try {
      json.writeStartObject();
      json.writeNumberField(Attributes.ID, part.id());
      json.writeStringField(Attributes.NUMBER, part.number());
      json.writeStringField(Attributes.NAME, part.name());
      json.writeNumberField(Attributes.BRAND, part.brandId());
      json.writeNumberField(Attributes.TYPE, part.typeId());
      json.writeNumberField(Attributes.CATEGORY, part.categoryId());
      json.writeNumberField(Attributes.POSITION, part.positionId());
      json.writeNumberField(Attributes.POPULARITY, part.popularity());
      json.writeStringField(Attributes.WORDS, part.words());
      json.writeArrayFieldStart(Attributes.NUMBERS);
      for (String key : part.numberKeys().split(" ")) {
        json.writeString(key);
      }
      json.writeEndArray();
      if (part.universal()) {
        json.writeBooleanField(Attributes.UNIVERSAL, true);
      } else {
        VehicleNames.Models models = vehicles.modelsOf(part.vehicles());
        ids(Attributes.VEHICLES, part.vehicles());
        ids(Attributes.MODELS, models.modelIds());
        ids(Attributes.MAKES, models.makeIds());
      }
      json.writeEndObject();
      size++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A part that is gone: a document that has nothing but its id is never found. */
  void addWithdrawn(int partId) {
    try {
      json.writeStartObject();
      json.writeNumberField(Attributes.ID, partId);
      json.writeEndObject();
      size++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the index is of, kept in it so that it changes place with the parts. */
  void add(IndexState state) {
    try {
      json.writeStartObject();
      json.writeNumberField(Attributes.ID, IndexState.ID);
      json.writeStringField(IndexState.RELEASE, state.release().toString());
      json.writeNumberField(IndexState.CHANGE, state.change());
      json.writeNumberField(IndexState.FORMAT, state.format());
      json.writeEndObject();
      size++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was added, and begins anew. */
  String take() {
    try {
      json.writeEndArray();
      json.close();
      String documents = text.toString();
      text = new StringWriter(documents.length());
      json = begin();
      size = 0;
      return documents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ids(String field, String ids) throws IOException {
    json.writeArrayFieldStart(field);
    StringTokenizer each = new StringTokenizer(ids, " ");
    while (each.hasMoreTokens()) {
      json.writeNumber(Integer.parseInt(each.nextToken()));
    }
    json.writeEndArray();
  }

  private JsonGenerator begin() {
    try {
      JsonGenerator generator = JSON.createGenerator(text);
      generator.writeStartArray();
      return generator;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
