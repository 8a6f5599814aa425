package mx.nexus.catalog.exchange.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mx.nexus.platform.command.CommandFailed;

/** The heading of a sheet, and its rows by what the heading says. */
final class Sheet {

  private static final int MOST_COLUMNS = 60;

  private final RowKind kind;
  private final List<Column> columns;

  private Sheet(RowKind kind, List<Column> columns) {
    this.kind = kind;
    this.columns = columns;
  }

  /**
   * Reads the heading.
   *
   * @throws CommandFailed when it names a column that we do not know, or lacks one that is needed
   */
  static Sheet of(SourceFile file, List<String> heading) {
    List<Column> columns = new ArrayList<>();
    Set<Column> seen = EnumSet.noneOf(Column.class);
    for (String text : heading.subList(0, Math.min(heading.size(), MOST_COLUMNS))) {
      Optional<Column> column = Column.of(text).filter(each -> each != Column.BASE_VEHICLE);
      if (column.isEmpty()) {
        throw new CommandFailed("%s: unknown column «%s»".formatted(file.name(), brief(text)));
      }
      if (!seen.add(column.get())) {
        throw new CommandFailed("%s: the column «%s» stands twice".formatted(file.name(), text));
      }
      columns.add(column.get());
    }
    if (heading.size() > MOST_COLUMNS) {
      throw new CommandFailed("%s: more than %d columns".formatted(file.name(), MOST_COLUMNS));
    }
    RowKind kind = RowKind.of(seen);
    if (!kind.missing(seen).isEmpty()) {
      throw new CommandFailed(
          "%s, taken for %s, lacks: %s".formatted(file.name(), kind.word(), words(kind, seen)));
    }
    if (!kind.strange(seen).isEmpty()) {
      throw new CommandFailed(
          "%s, taken for %s, has columns that do not belong there: %s"
              .formatted(
                  file.name(),
                  kind.word(),
                  kind.strange(seen).stream()
                      .map(Column::english)
                      .collect(Collectors.joining(", "))));
    }
    return new Sheet(kind, columns);
  }

  private static String words(RowKind kind, Set<Column> seen) {
    return kind.missing(seen).stream()
        .map(column -> column.english() + " (" + column.spanish() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String brief(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  /** A row below the heading. */
  SourceRecord row(long rec, long line, List<String> cells) {
    if (cells.size() > columns.size() && !rest(cells).isBlank()) {
      return new SourceRecord(
          rec,
          line,
          kind,
          List.of(),
          List.of(
              new SourceRecord.Problem(
                  "", "more cells than the heading has columns", brief(rest(cells)))));
    }
    Map<Column, String> values = new EnumMap<>(Column.class);
    for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
      String cell = CsvText.read(cells.get(i).strip());
      if (!cell.isEmpty()) {
        values.put(columns.get(i), cell);
      }
    }
    return new SourceRecord(rec, line, kind, List.of(new Entry(kind, values)), List.of());
  }

  private String rest(List<String> cells) {
    return String.join("", cells.subList(columns.size(), cells.size()));
  }
}
