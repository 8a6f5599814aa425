package mx.nexus.platform.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** SQL in a database that is no tenant's: the master, or one that capabilities share. */
public abstract class PlatformDatabase {

  private final DataSource connections;

  /** Over a pool, which is closed with this, or over connections that somebody else pools. */
  protected PlatformDatabase(DataSource connections) {
    this.connections = connections;
  }

  /** For libraries that want to run their own statements there: jobs, migrations. */
  public DataSource dataSource() {
    return connections;
  }

  /** All rows, in order; the caller bounds them with a LIMIT. */
  public <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... args) {
    return connected(connection -> Statements.list(connection, sql, mapper, args));
  }

  /**
   * The only row, if there is one.
   *
   * @throws IllegalStateException when there are more
   */
  public <T> Optional<T> one(String sql, RowMapper<T> mapper, @Nullable Object... args) {
    return only(list(sql, mapper, args));
  }

  /**
   * The only row.
   *
   * @throws IllegalStateException when there is none or more than one
   */
  public <T> T required(String sql, RowMapper<T> mapper, @Nullable Object... args) {
    return one(sql, mapper, args).orElseThrow(() -> new IllegalStateException("No row"));
  }

  /** Changes rows, at once committed, and says how many. */
  public int update(String sql, @Nullable Object... args) {
    return connected(connection -> Statements.update(connection, sql, args));
  }

  /** Runs the work in one transaction, rolled back when it throws. */
  public <T> T inTransaction(Function<Transaction, T> work) {
    return connected(connection -> inTransaction(connection, work));
  }

  /** Like {@link #inTransaction} for work without a result. */
  public void transact(Consumer<Transaction> work) {
    inTransaction(
        transaction -> {
          work.accept(transaction);
          return true;
        });
  }

  /** Closes the pool; nothing when somebody else pools. */
  @PreDestroy
  public void close() {
    if (connections instanceof HikariDataSource pool) {
      pool.close();
    }
  }

  private static <T> Optional<T> only(List<T> rows) {
    if (rows.size() > 1) {
      throw new IllegalStateException(rows.size() + " rows where one was expected");
    }
    return rows.stream().findFirst();
  }

  private <T> T connected(Function<Connection, T> work) {
    try (Connection connection = connections.getConnection()) {
      return work.apply(connection);
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  private static <T> T inTransaction(Connection connection, Function<Transaction, T> work) {
    try {
      connection.setAutoCommit(false);
      try {
        T result = work.apply(new Transaction(connection));
        connection.commit();
        return result;
      } catch (RuntimeException | Error e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  /** A pool that holds nothing while nobody asks. */
  protected static DataSource pool(String name, DatabaseAccess settings) {
    PGSimpleDataSource server = new PGSimpleDataSource();
    server.setUrl(settings.url());
    server.setUser(settings.user());
    server.setPassword(settings.password());
    server.setApplicationName("nexus-" + name);
    server.setConnectTimeout(2);
    server.setSocketTimeout(60);
    server.setStringType("unspecified");
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(server);
    config.setMinimumIdle(0);
    config.setMaximumPoolSize(settings.maxConnections());
    config.setConnectionTimeout(3000);
    config.setIdleTimeout(60_000);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  /** SQL inside one transaction. */
  public static final class Transaction {

    private final Connection connection;

    private Transaction(Connection connection) {
      this.connection = connection;
    }

    /** All rows, in order. */
    public <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... args) {
      return Statements.list(connection, sql, mapper, args);
    }

    /** The only row, if there is one. */
    public <T> Optional<T> one(String sql, RowMapper<T> mapper, @Nullable Object... args) {
      return only(list(sql, mapper, args));
    }

    /** Hands out row after row without holding them all. */
    public void stream(String sql, Consumer<Row> each, @Nullable Object... args) {
      Statements.stream(connection, sql, each, args);
    }

    /** Changes rows and says how many. */
    public int update(String sql, @Nullable Object... args) {
      return Statements.update(connection, sql, args);
    }
  }
}
