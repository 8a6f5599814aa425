package mx.nexus.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** One real PostgreSQL per test JVM, and fresh databases in it; stops with the JVM. */
public final class TestPostgres {

  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final Map<String, String> MIGRATED = new HashMap<>();
  private static final EmbeddedPostgres SERVER = start();

  private TestPostgres() {}

  public static int port() {
    return SERVER.getPort();
  }

  /** A new empty database with a name of its own. */
  public static String newDatabase() {
    return copyOf("template1");
  }

  /**
   * A new database with all migrations that the class path has in that place. They run once for all
   * that ask; a copy of the outcome takes a tenth of the time.
   */
  public static synchronized String migratedDatabase(String location) {
    return copyOf(MIGRATED.computeIfAbsent(location, TestPostgres::migrated));
  }

  /** The same, with migrations that ran for it alone: what they draw by lot is its own. */
  public static String migrated(String location) {
    String name = newDatabase();
    Flyway.configure().dataSource(dataSource(name)).locations(location).load().migrate();
    return name;
  }

  /** A new database with all that is in another, in which nobody may be working. */
  public static String copyOf(String other) {
    String name = "test_" + ProcessHandle.current().pid() + "_" + NEXT.incrementAndGet();
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " template " + other);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return name;
  }

  /** The superuser's way into a database. */
  public static DataSource dataSource(String database) {
    return dataSource(database, "postgres", "postgres");
  }

  public static DataSource dataSource(String database, String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {SERVER.getPort()});
    source.setDatabaseName(database);
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
