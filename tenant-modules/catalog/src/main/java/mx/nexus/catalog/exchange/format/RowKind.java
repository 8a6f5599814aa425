package mx.nexus.catalog.exchange.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a row of an import tells about a part; each is a sheet of its own. */
@SuppressWarnings("ImmutableEnumChecker") // Lists that List.of made.
public enum RowKind {
  PARTS(
      List.of(Column.BRAND, Column.NUMBER),
      List.of(
          Column.TYPE,
          Column.POSITION,
          Column.NAME,
          Column.UNIT,
          Column.PRICE,
          Column.POPULARITY,
          Column.STATE,
          Column.ACTION)),
  NUMBERS(
      List.of(Column.BRAND, Column.NUMBER, Column.KIND, Column.OTHER_NUMBER),
      List.of(Column.ACTION)),
  ATTRIBUTES(
      List.of(Column.BRAND, Column.NUMBER, Column.CODE, Column.VALUE),
      List.of(Column.UNIT, Column.ACTION)),
  FITMENT(
      List.of(Column.BRAND, Column.NUMBER, Column.MAKE, Column.MODEL, Column.YEAR_FROM),
      List.of(
          Column.YEAR_TO,
          Column.ENGINE,
          Column.POSITION,
          Column.QUANTITY,
          Column.NOTES,
          Column.QUALIFIERS,
          Column.TYPE,
          Column.ACTION)),
  INTERCHANGE(
      List.of(Column.BRAND, Column.NUMBER, Column.OTHER_BRAND, Column.OTHER_NUMBER),
      List.of(Column.ACTION)),
  SUPERSESSION(
      List.of(Column.BRAND, Column.NUMBER, Column.NEW_BRAND, Column.NEW_NUMBER),
      List.of(Column.SINCE, Column.ACTION)),
  KITS(
      List.of(Column.BRAND, Column.NUMBER, Column.COMPONENT_BRAND, Column.COMPONENT_NUMBER),
      List.of(Column.QUANTITY, Column.ACTION));

  private final List<Column> required;
  private final List<Column> optional;

  RowKind(List<Column> required, List<Column> optional) {
    this.required = required;
    this.optional = optional;
  }

  /** As operators write it: {@code fitment}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By its word. */
  public static Optional<RowKind> find(String word) {
    for (RowKind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Its columns in the order in which we write them, without the action. */
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>(required);
    columns.addAll(optional);
    columns.remove(Column.ACTION);
    return columns;
  }

  /** The kind whose columns these are; the most telling column decides. */
  static RowKind of(Set<Column> columns) {
    if (columns.contains(Column.NEW_NUMBER)) {
      return SUPERSESSION;
    }
    if (columns.contains(Column.COMPONENT_NUMBER)) {
      return KITS;
    }
    if (columns.contains(Column.MODEL)) {
      return FITMENT;
    }
    if (columns.contains(Column.CODE)) {
      return ATTRIBUTES;
    }
    if (columns.contains(Column.KIND)) {
      return NUMBERS;
    }
    return columns.contains(Column.OTHER_NUMBER) ? INTERCHANGE : PARTS;
  }

  /** Which of the columns it needs are not there. */
  List<Column> missing(Set<Column> columns) {
    return required.stream().filter(column -> !columns.contains(column)).toList();
  }

  /** Which of the columns it has no use for. */
  Set<Column> strange(Set<Column> columns) {
    Set<Column> strange = columns.isEmpty() ? Collections.emptySet() : EnumSet.copyOf(columns);
    strange.removeAll(required);
    strange.removeAll(optional);
    return strange;
  }
}
