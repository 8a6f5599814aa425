package mx.nexus.acceptance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * A shop whose rows have the ids of another's, and whose texts are its own: what shows one where
 * the other was asked for was found by its id alone.
 */
final class TwinShop {

  /** Stands in front of every text of the twin that people or programs read. */
  static final String MARKER = "GEMELA";

  private TwinShop() {}

  /** A new shop with the rows of this one. */
  static Shop of(Shop original, Databases databases) {
    String slug = Shop.newSlug();
    RunningNexus.api().post("/platform/api/signup", Shop.signUp(slug)).expect(201);
    String from = databases.databaseOf(original.slug());
    String to = databases.databaseOf(slug);
    try (Connection source = databases.connect(from);
        Connection target = databases.connect(to)) {
      target.setAutoCommit(false);
      execute(target, "set session_replication_role = replica");
      List<List<String>> tables =
          databases.list(
              from,
              """
              select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                                   and not a.attisdropped and a.attgenerated = ''
               where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                 and c.relname not like 'flyway%'
               group by c.relname
              """);
      for (List<String> table : tables) {
        execute(target, "delete from " + table.get(0));
        copy(source, target, table.get(0) + " (" + table.get(1) + ")");
      }
      mark(target, databases, to);
      target.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Shop.logIn(RunningNexus.api(), slug);
  }

  private static void copy(Connection source, Connection target, String table)
      throws SQLException, IOException {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    new CopyManager(source.unwrap(BaseConnection.class))
        .copyOut("copy " + table + " to stdout", rows);
    new CopyManager(target.unwrap(BaseConnection.class))
        .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows.toByteArray()));
  }

  private static void mark(Connection target, Databases databases, String database)
      throws SQLException {
    List<List<String>> texts =
        databases.list(
            database,
            """
            select table_name, column_name from information_schema.columns
             where table_schema = 'public' and is_generated = 'NEVER' and data_type = 'text'
               and column_name in ('name', 'trade_name', 'person_name', 'opened_by_name', 'brand',
                     'file_name', 'reason', 'note', 'last_note', 'address', 'heading', 'folio',
                     'user_agent', 'make', 'model')
               and table_name not like 'flyway%'
            """);
    for (List<String> text : texts) {
      execute(
          target,
          "update %1$s set %2$s = '%3$s ' || %2$s where %2$s <> ''"
              .formatted(text.get(0), text.get(1), MARKER));
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
