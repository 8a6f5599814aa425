package mx.nexus.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * SQL in the bound tenant's database, with {@code ?} for parameters. Inside a unit of work it uses
 * that unit's connection and sees its writes; outside it reads on an autocommit connection.
 *
 * <p>Every verb throws {@link SqlFailed} when the database refuses.
 */
@ApplicationScoped
public class Sql {

  private final Units units;
  private final DataSource tenantDatabases;

  @SuppressWarnings("NullAway")
  protected Sql() {
    this(null, null);
  }

  @Inject
  public Sql(Units units, RoutingDataSource tenantDatabases) {
    this.units = units;
    this.tenantDatabases = tenantDatabases;
  }

  /** All rows, in order; the caller bounds them with a LIMIT. */
  public <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... args) {
    return on(connection -> Statements.list(connection, sql, mapper, args));
  }

  /**
   * The only row, if there is one.
   *
   * @throws IllegalStateException when there are more
   */
  public <T> Optional<T> one(String sql, RowMapper<T> mapper, @Nullable Object... args) {
    List<T> rows = list(sql, mapper, args);
    if (rows.size() > 1) {
      throw new IllegalStateException(rows.size() + " rows where one was expected");
    }
    return rows.stream().findFirst();
  }

  /**
   * The only row.
   *
   * @throws IllegalStateException when there is none or more than one
   */
  public <T> T required(String sql, RowMapper<T> mapper, @Nullable Object... args) {
    return one(sql, mapper, args).orElseThrow(() -> new IllegalStateException("No row"));
  }

  /**
   * Changes rows and says how many.
   *
   * @throws IllegalStateException outside a unit of work
   */
  public int update(String sql, @Nullable Object... args) {
    units.flush();
    return Statements.update(units.connection(), sql, args);
  }

  /**
   * Hands out row after row in constant memory.
   *
   * @throws IllegalStateException outside a unit of work
   */
  public void stream(String sql, Consumer<Row> each, @Nullable Object... args) {
    Statements.stream(units.connection(), sql, each, args);
  }

  private <T> T on(Function<Connection, T> work) {
    if (units.isActive()) {
      units.flush();
      return work.apply(units.connection());
    }
    try (Connection connection = tenantDatabases.getConnection()) {
      return work.apply(connection);
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }
}
