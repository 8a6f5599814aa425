package mx.nexus.catalog.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * What else must hold for a part to fit: {@code abs=true; ac=false} in files, JSON in the table.
 */
final class Qualifiers {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_ -]{1,60}");
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,8})");

  private Qualifiers() {}

  /** As JSON; empty when it is not written so. */
  static Optional<String> toJson(String text) {
    if (text.startsWith("{")) {
      return object(text);
    }
    ObjectNode object = JSON.createObjectNode();
    for (String pair : text.split(";")) {
      int at = pair.indexOf('=');
      String name = at < 0 ? "" : pair.substring(0, at).strip();
      if (!NAME.matcher(name).matches()) {
        return Optional.empty();
      }
      put(object, name, pair.substring(at + 1).strip());
    }
    return Optional.of(object.toString());
  }

  private static void put(ObjectNode object, String name, String value) {
    if (value.equals("true") || value.equals("false")) {
      object.put(name, Boolean.parseBoolean(value));
    } else if (NUMBER.matcher(value).matches()) {
      object.put(name, Integer.parseInt(value));
    } else {
      object.put(name, value);
    }
  }

  private static Optional<String> object(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      return node.isObject() && !text.contains("\\u0000")
          ? Optional.of(node.toString())
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** As a file has it: as pairs, or as the JSON itself where pairs would not come back the same. */
  static String toText(String json) {
    StringJoiner pairs = new StringJoiner("; ");
    try {
      JsonNode node = JSON.readTree(json);
      for (Map.Entry<String, JsonNode> each : node.properties()) {
        pairs.add(each.getKey() + "=" + each.getValue().asText());
      }
      boolean same = toJson(pairs.toString()).filter(text -> isSame(text, node)).isPresent();
      return same ? pairs.toString() : json;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isSame(String text, JsonNode node) {
    try {
      return JSON.readTree(text).equals(node);
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
