package mx.nexus.catalog.exchange.format;

import java.util.List;

/**
 * A row of a sheet, an App or an Item: what is taken or refused as a whole.
 *
 * @param rec its number in the file, from 1; an import that was cut short goes on behind it
 * @param line where it begins, as a text editor or a spreadsheet shows it
 * @param problems what the file itself already tells to be wrong
 */
public record SourceRecord(
    long rec, long line, RowKind kind, List<Entry> entries, List<Problem> problems) {

  public SourceRecord {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /**
   * Why it is refused.
   *
   * @param field the column or element
   * @param value what stood there
   */
  public record Problem(String field, String reason, String value) {}
}
