package mx.nexus.catalog.generate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import mx.nexus.catalog.rows.Piping;
import mx.nexus.platform.persistence.SqlFailed;

/**
 * The data that VINs are decoded with, and which pictures parts have: a new catalogue does not
 * bring them along, so they are taken over from the present one.
 */
public final class KeptTables {

  private static final String NAMES =
      "select tablename from pg_tables where schemaname = 'public'"
          + " and (starts_with(tablename, 'vpic_') or tablename = 'part_picture') order by tablename";

  private KeptTables() {}

  /** Copies them, all or nothing. */
  public static void copy(DataSource from, DataSource to) {
    try (Connection source = from.getConnection();
        Connection target = to.getConnection()) {
      target.setAutoCommit(false);
      for (String table : names(source)) {
        Piping.copy(source, table, target, table);
      }
      target.commit();
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  private static List<String> names(Connection source) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = source.createStatement();
        ResultSet rows = statement.executeQuery(NAMES)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
