package mx.nexus.catalog.exchange.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An element with all that is in it; one App or one Item at most. Names are without prefixes. */
final class XmlNode {

  private final String name;
  private final long line;
  private final Map<String, String> attributes = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private final List<XmlNode> children = new ArrayList<>();

  XmlNode(String name, long line) {
    this.name = name;
    this.line = line;
  }

  String name() {
    return name;
  }

  long line() {
    return line;
  }

  void attribute(String attribute, String value) {
    attributes.put(attribute, value);
  }

  void append(String more) {
    text.append(more);
  }

  void add(XmlNode child) {
    children.add(child);
  }

  List<XmlNode> children() {
    return children;
  }

  /** The children of a name. */
  List<XmlNode> all(String child) {
    return children.stream().filter(each -> each.name.equals(child)).toList();
  }

  /** The elements of a name within those of another: {@code Prices/Pricing}. */
  List<XmlNode> all(String segment, String child) {
    return all(segment).stream().flatMap(each -> each.all(child).stream()).toList();
  }

  /** Its own text without blanks around it. */
  String text() {
    return text.toString().strip();
  }

  /** The text of the first child of a name; empty when there is none. */
  String text(String child) {
    for (XmlNode each : children) {
      if (each.name.equals(child)) {
        return each.text();
      }
    }
    return "";
  }

  /** An attribute; empty when there is none. */
  String get(String attribute) {
    return attributes.getOrDefault(attribute, "").strip();
  }
}
