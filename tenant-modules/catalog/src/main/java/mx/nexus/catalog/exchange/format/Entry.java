package mx.nexus.catalog.exchange.format;

import java.util.Map;

/**
 * One row as the file says it, unchecked.
 *
 * @param values texts by column; those that the file leaves out are missing
 */
public record Entry(RowKind kind, Map<Column, String> values) {

  public Entry {
    values = Map.copyOf(values);
  }

  /** The text of a column without blanks around it; empty when there is none. */
  public String text(Column column) {
    return values.getOrDefault(column, "").strip();
  }
}
