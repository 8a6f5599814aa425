package mx.nexus.catalog.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import mx.nexus.catalog.generate.SetAsideKeys;
import mx.nexus.catalog.rows.Piping;
import mx.nexus.platform.persistence.SqlFailed;

/**
 * Makes a catalogue of staged rows in an empty database. Vehicles, kinds of parts and brands come
 * along from the present one, and a part that was in it keeps its id: shops are linked to it.
 */
final class WholeLoad {

  private static final List<String> REFERENCES =
      List.of(
          "vehicle_make",
          "vehicle_model",
          "vehicle_alias",
          "vehicle_engine",
          "vehicle",
          "part_category",
          "part_type",
          "part_brand",
          "catalogue_import");

  private static final List<String> FILLED =
      List.of(
          "part",
          "part_number",
          "part_attribute",
          "vehicle_parts",
          "part_interchange",
          "part_supersession",
          "part_kit_component");

  private static final int PREVIEW_STEP = 50_000;

  private final Connection present;
  private final DataSource twin;
  private final CatalogueImport order;

  WholeLoad(Connection present, DataSource twin, CatalogueImport order) {
    this.present = present;
    this.twin = twin;
    this.order = order;
  }

  ImportOutcome run(long refused) {
    try (Connection next = twin.getConnection();
        Statement statement = next.createStatement()) {
      Sessions.prepare(next);
      statement.execute("set synchronous_commit = off");
      copy(next);
      SetAsideKeys keys = SetAsideKeys.takeFrom(next, FILLED);
      order.tell("staged rows are in the new database");
      next.setAutoCommit(false);
      ImportReport report = new Merge(next).run(refused);
      if (!order.isToBeMerged(next, report)) {
        next.rollback();
        return new ImportOutcome(report, false);
      }
      order.note(next, report, true);
      statement.execute("truncate catalogue_change");
      next.commit();
      next.setAutoCommit(true);
      order.tell("merged");
      finish(next, statement, keys);
      return new ImportOutcome(report, true);
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  private void copy(Connection next) throws SQLException {
    for (String table : REFERENCES) {
      Piping.copy(present, table, next, table);
    }
    List<String> staged = new ArrayList<>(List.of("import_progress"));
    for (StagingTable table : StagingTable.values()) {
      staged.add(table.table());
    }
    for (String table : staged) {
      Piping.copy(present, table, next, table);
    }
    Piping.copy(present, "(select brand_id, number_key, id from part)", next, "import_known");
    present.commit();
    try (Statement statement = next.createStatement()) {
      statement.execute("analyze");
    }
  }

  private void finish(Connection next, Statement statement, SetAsideKeys keys) throws SQLException {
    for (String table : FILLED) {
      for (String key : keys.keysOf(table)) {
        statement.execute(key);
      }
    }
    for (String reference : keys.references()) {
      statement.execute(reference);
    }
    order.tell("keys made");
    statement.execute("vacuum (freeze, analyze)");
    preview(statement);
    order.tell("preview of vehicles made");
    try (PreparedStatement release =
        next.prepareStatement(
            """
            insert into catalogue_release (id, source, parts, fitments)
            values (gen_random_uuid(), ?, (select count(*) from part),
                    (select count(*) from vehicle_parts))
            """)) {
      release.setString(1, "imported: " + order.names());
      release.executeUpdate();
    }
  }

  private static void preview(Statement statement) throws SQLException {
    int last;
    try (var row = statement.executeQuery("select coalesce(max(id), 0) from part")) {
      row.next();
      last = row.getInt(1);
    }
    for (int from = 1; from <= last; from += PREVIEW_STEP) {
      statement.execute(
          "insert into part_vehicle_preview select * from part_vehicle_preview_source"
              + " where part_id between %d and %d".formatted(from, from + PREVIEW_STEP - 1));
    }
  }
}
