package mx.nexus.catalog.generate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import mx.nexus.catalog.rows.CopyRows;
import mx.nexus.catalog.search.Words;
import mx.nexus.platform.persistence.SqlFailed;

/** Loads the parts and what hangs on each: all tables in one pass, a connection for each table. */
final class PartLoad implements AutoCloseable {

  static final List<String> TABLES =
      List.of(
          "part",
          "part_number",
          "part_attribute",
          "part_interchange",
          "part_supersession",
          "part_kit_component");

  private final Target parts;
  private final Target numbers;
  private final Target attributes;
  private final Target groups;
  private final Target supersessions;
  private final Target components;

  PartLoad(Sessions sessions) {
    parts =
        new Target(
            sessions,
            "part (id, brand_id, type_id, position_id, number, number_key, name, unit, popularity,"
                + " list_price, state)");
    numbers = new Target(sessions, "part_number (part_id, kind, number, number_key)");
    attributes = new Target(sessions, "part_attribute (part_id, code, value, unit)");
    groups = new Target(sessions, "part_interchange (group_id, part_id)");
    supersessions = new Target(sessions, "part_supersession (old_part_id, new_part_id)");
    components = new Target(sessions, "part_kit_component (kit_part_id, part_id, quantity)");
  }

  /** A table being filled. */
  private static final class Target {

    private final Connection connection;
    private final CopyRows rows;

    Target(Sessions sessions, String columns) {
      connection = sessions.open();
      rows = new CopyRows(connection, columns);
    }

    void close() {
      try {
        rows.close();
        connection.close();
      } catch (SQLException e) {
        throw new SqlFailed(e);
      }
    }
  }

  void add(Part part) {
    boolean superseded = part.supersededBy() > 0;
    parts
        .rows
        .number(part.id())
        .number(part.brand().id())
        .number(part.type().id())
        .number(part.position().id())
        .text(part.number())
        .text(Words.numberKey(part.number()))
        .text(part.name())
        .text(part.type().unit())
        .number(part.popularity())
        .text(part.price() / 100 + (part.price() % 100 < 10 ? ".0" : ".") + part.price() % 100)
        .text(superseded ? "superseded" : "active")
        .end();
    for (Part.PartNumber number : part.numbers()) {
      numbers
          .rows
          .number(part.id())
          .text(Parts.word(number.kind()))
          .text(number.text())
          .text(Words.numberKey(number.text()))
          .end();
    }
    for (AttributeKind.Value value : part.attributes()) {
      attributes
          .rows
          .number(part.id())
          .text(value.kind().code())
          .text(value.text())
          .text(value.unit())
          .end();
    }
    if (part.group() > 0) {
      groups.rows.number(part.group()).number(part.id()).end();
    }
    if (superseded) {
      supersessions.rows.number(part.id()).number(part.supersededBy()).end();
    }
    for (Part.Component component : part.components()) {
      components.rows.number(part.id()).number(component.part()).number(component.quantity()).end();
    }
  }

  /** Sends what is left. */
  void finish() {
    for (Target target : targets()) {
      target.rows.finish();
    }
  }

  @Override
  public void close() {
    targets().forEach(Target::close);
  }

  private List<Target> targets() {
    return List.of(parts, numbers, attributes, groups, supersessions, components);
  }
}
