package mx.nexus.catalog.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import mx.nexus.platform.persistence.SqlFailed;
import org.postgresql.PGConnection;

/** Rows from one database straight into another, without holding them. */
public final class Piping {

  private static final int BUFFER = 1 << 16;

  private Piping() {}

  /**
   * Copies.
   *
   * @param from what gives the rows: a table with or without columns, or a query in parentheses
   * @param to the table, with its columns if they differ
   * @return how many rows
   */
  public static long copy(Connection source, String from, Connection target, String to) {
    try (PipedOutputStream out = new PipedOutputStream();
        InputStream in = new PipedInputStream(out, BUFFER)) {
      CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> read(source, from, out));
      long rows =
          target
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + to + " from stdin (format binary)", in);
      reading.join();
      return rows;
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } catch (SQLException e) {
      throw new SqlFailed(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(Connection source, String from, PipedOutputStream out) {
    try (out) {
      source
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy " + from + " to stdout (format binary)", out);
    } catch (SQLException e) {
      throw new SqlFailed(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
