package mx.nexus.catalog.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import mx.nexus.catalog.exchange.format.XmlOut;
import mx.nexus.platform.persistence.Row;

/** Parts in the shape of PIES 7, with our codes. */
final class PiesOut implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> TYPE_CODES =
      Map.of("oem", "OE", "aftermarket", "CM", "superseded", "SS", "barcode", "BC");
  private static final String ACTION = "MaintenanceType";

  private final XmlOut xml;
  private long items;

  PiesOut(XmlOut xml) {
    this.xml = xml;
    xml.begin("PIES")
        .begin("Header")
        .text("PIESVersion", "7.2")
        .text("SubmissionType", "FULL")
        .end()
        .begin("Items");
  }

  void add(Row row) {
    items++;
    xml.begin("Item", ACTION, "A")
        .text("PartNumber", row.text("number"))
        .text("BrandAAIAID", row.text("brand"))
        .text("BrandLabel", row.text("brand_name"))
        .text("PartTerminologyID", Integer.toString(row.integer("type_id")))
        .text("ItemQuantitySize", "1", "UOM", row.text("unit"))
        .begin("Descriptions")
        .text(
            "Description",
            row.text("name"),
            ACTION,
            "A",
            "DescriptionCode",
            "DES",
            "LanguageCode",
            "ES")
        .end();
    row.findText("price").ifPresent(this::price);
    xml.begin("ExtendedInformation");
    more("LIS", row.text("state"));
    more("POP", row.text("popularity"));
    row.findText("position").ifPresent(position -> more("POS", position));
    xml.end();
    List<JsonNode> attributes = rows(row, "attributes");
    if (!attributes.isEmpty()) {
      xml.begin("ProductAttributes");
      for (JsonNode each : attributes) {
        xml.text(
            "ProductAttribute",
            each.path(1).asText(),
            ACTION,
            "A",
            "AttributeID",
            each.path(0).asText(),
            "PADBAttribute",
            "N",
            "AttributeUOM",
            each.path(2).asText());
      }
      xml.end();
    }
    interchange(row);
    kit(rows(row, "components"));
    xml.end();
  }

  private void price(String price) {
    xml.begin("Prices")
        .begin("Pricing", ACTION, "A", "PriceType", "LST")
        .text("CurrencyCode", "MXN")
        .text("Price", price, "UOM", "PE")
        .end()
        .end();
  }

  private void more(String code, String text) {
    xml.text("ExtendedProductInformation", text, ACTION, "A", "EXPICode", code);
  }

  private void interchange(Row row) {
    List<JsonNode> numbers = rows(row, "numbers");
    List<JsonNode> equivalents = rows(row, "interchange");
    List<JsonNode> successors = rows(row, "successors");
    if (numbers.isEmpty() && equivalents.isEmpty() && successors.isEmpty()) {
      return;
    }
    xml.begin("PartInterchangeInfo");
    for (JsonNode each : numbers) {
      xml.begin("PartInterchange", ACTION, "A")
          .text("TypeCode", TYPE_CODES.getOrDefault(each.path(0).asText(), "CM"))
          .text("PartNumber", each.path(1).asText())
          .end();
    }
    for (JsonNode each : equivalents) {
      other("IN", each, "");
    }
    for (JsonNode each : successors) {
      other("SU", each, each.path(2).asText());
    }
    xml.end();
  }

  private void other(String code, JsonNode part, String since) {
    xml.begin(
            "PartInterchange",
            ACTION,
            "A",
            "BrandAAIAID",
            part.path(0).asText(),
            "EffectiveDate",
            since)
        .text("TypeCode", code)
        .text("PartNumber", part.path(1).asText())
        .end();
  }

  private void kit(List<JsonNode> components) {
    if (components.isEmpty()) {
      return;
    }
    xml.begin("Kits");
    for (JsonNode each : components) {
      xml.begin("KitComponent", ACTION, "A")
          .text("ComponentPartNumber", each.path(1).asText())
          .text("ComponentBrand", each.path(0).asText())
          .text("QuantityInKit", each.path(2).asText())
          .end();
    }
    xml.end();
  }

  private static List<JsonNode> rows(Row row, String column) {
    return row.findJson(column)
        .map(
            json -> {
              try {
                List<JsonNode> rows = new java.util.ArrayList<>();
                JSON.readTree(json).forEach(rows::add);
                return rows;
              } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
              }
            })
        .orElse(List.of());
  }

  @Override
  public void close() {
    xml.end().begin("Trailer").text("ItemCount", Long.toString(items)).end().end().close();
  }
}
