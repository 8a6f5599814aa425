package mx.nexus.catalog.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import mx.nexus.platform.persistence.SqlFailed;
import org.postgresql.PGConnection;

/**
 * The data that VINs are decoded with: a new catalogue does not bring it along, so it is taken over
 * from the present one.
 */
final class KeptTables {

  private static final int BUFFER = 1 << 16;

  private static final String NAMES =
      "select tablename from pg_tables where schemaname = 'public' and starts_with(tablename, 'vpic_')"
          + " order by tablename";

  private KeptTables() {}

  /** Copies them, all or nothing. */
  static void copy(DataSource from, DataSource to) {
    try (Connection source = from.getConnection();
        Connection target = to.getConnection()) {
      target.setAutoCommit(false);
      for (String table : names(source)) {
        copy(source, target, table);
      }
      target.commit();
    } catch (SQLException e) {
      throw new SqlFailed(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  private static void copy(Connection source, Connection target, String table)
      throws SQLException, IOException {
    try (PipedOutputStream out = new PipedOutputStream();
        InputStream in = new PipedInputStream(out, BUFFER)) {
      CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> read(source, table, out));
      target
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + table + " from stdin (format binary)", in);
      reading.join();
    }
  }

  private static void read(Connection source, String table, PipedOutputStream out) {
    try (out) {
      source
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy " + table + " to stdout (format binary)", out);
    } catch (SQLException e) {
      throw new SqlFailed(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
