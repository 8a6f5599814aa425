package mx.nexus.catalog.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import mx.nexus.platform.persistence.SqlFailed;

/**
 * Keeps the text of vehicles that each part fits in step with the fitment: some thousand parts at a
 * time and only rows that differ, so that no reader waits and little is written.
 */
public final class VehiclePreview {

  private static final int BATCH = 2_000;

  private static final String NEXT_PARTS =
      "select array(select id from part where id > ? order by id limit " + BATCH + ")";

  private static final String NEXT_REFITTED =
      "select array(select distinct part_id from merge_refitted where part_id > ?"
          + " order by part_id limit "
          + BATCH
          + ")";

  private static final String EMPTIED =
      """
      delete from part_vehicle_preview p
       where p.part_id = any (?)
         and not exists (select from vehicle_parts v where v.part_id = p.part_id)
      """;

  private static final String FILLED =
      """
      insert into part_vehicle_preview as p (part_id, applications, vehicles)
      select part_id, applications, vehicles from part_vehicle_preview_source
       where part_id = any (?)
      on conflict (part_id) do update
         set applications = excluded.applications, vehicles = excluded.vehicles
       where (p.applications, p.vehicles) <> (excluded.applications, excluded.vehicles)
      """;

  private VehiclePreview() {}

  /** Goes through all parts and says how many texts differed. */
  public static long refresh(DataSource catalogue) {
    try (Connection connection = catalogue.getConnection()) {
      Sessions.prepare(connection);
      long changed = 0;
      try (Statement statement = connection.createStatement()) {
        changed +=
            statement.executeLargeUpdate(
                "delete from part_vehicle_preview p"
                    + " where not exists (select from part o where o.id = p.part_id)");
      }
      return changed + refresh(connection, NEXT_PARTS);
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  /** Those that a merge has touched, within its transaction. */
  static void refreshMerged(Connection session) {
    try (Statement statement = session.createStatement()) {
      statement.execute("create index on merge_refitted (part_id)");
      statement.execute("analyze merge_refitted");
      refresh(session, NEXT_REFITTED);
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  private static long refresh(Connection connection, String next) throws SQLException {
    long changed = 0;
    try (PreparedStatement some = connection.prepareStatement(next);
        PreparedStatement emptied = connection.prepareStatement(EMPTIED);
        PreparedStatement filled = connection.prepareStatement(FILLED)) {
      int last = 0;
      while (true) {
        some.setInt(1, last);
        try (ResultSet row = some.executeQuery()) {
          row.next();
          Integer[] ids = (Integer[]) row.getArray(1).getArray();
          if (ids.length == 0) {
            return changed;
          }
          last = ids[ids.length - 1];
          emptied.setArray(1, connection.createArrayOf("int4", ids));
          changed += emptied.executeUpdate();
          filled.setArray(1, connection.createArrayOf("int4", ids));
          changed += filled.executeUpdate();
        }
      }
    }
  }
}
