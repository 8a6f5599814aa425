package mx.nexus.catalog.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import mx.nexus.catalog.exchange.format.XmlOut;
import mx.nexus.platform.persistence.Row;

/** Applications in the shape of ACES 4.2, with our ids. */
final class AcesOut implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final XmlOut xml;
  private long applications;

  AcesOut(XmlOut xml) {
    this.xml = xml;
    xml.begin("ACES", "version", "4.2")
        .begin("Header")
        .text("Company", "Nexus POS")
        .text("DocumentTitle", "Catalogue")
        .text("SubmissionType", "FULL")
        .end();
  }

  void add(Row row) {
    xml.begin("App", "action", "A", "id", Long.toString(++applications));
    xml.text("Years", "", "from", row.text("year_from"), "to", row.text("year_to"));
    id("Make", row.integer("make_id"));
    id("Model", row.integer("model_id"));
    id("EngineBase", row.integer("engine_id"));
    row.findText("qualifiers").ifPresent(this::qualifiers);
    row.findText("notes").ifPresent(notes -> xml.text("Note", notes));
    xml.text("Qty", row.text("quantity"));
    id("PartType", row.integer("type_id"));
    if (row.integer("position_id") > 0) {
      id("Position", row.integer("position_id"));
    }
    xml.text("Part", row.text("number"), "BrandAAIAID", row.text("brand"));
    xml.end();
  }

  private void id(String element, int id) {
    xml.text(element, "", "id", Integer.toString(id));
  }

  private void qualifiers(String json) {
    try {
      for (Map.Entry<String, JsonNode> each : JSON.readTree(json).properties()) {
        xml.begin("Qual", "id", "0")
            .text("param", "", "value", each.getValue().asText())
            .text("text", each.getKey())
            .end();
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    xml.begin("Footer").text("RecordCount", Long.toString(applications)).end().end().close();
  }
}
