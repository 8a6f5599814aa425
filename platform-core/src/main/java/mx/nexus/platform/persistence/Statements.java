package mx.nexus.platform.persistence;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/** Runs one statement on a given connection; binds our types the way PostgreSQL wants them. */
final class Statements {

  private static final int STREAM_FETCH = 500;

  private Statements() {}

  static <T> List<T> list(
      Connection connection, String sql, RowMapper<T> mapper, @Nullable Object... args) {
    try (PreparedStatement statement = prepare(connection, sql, args);
        ResultSet results = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      Row row = new Row(results);
      while (results.next()) {
        found.add(mapper.map(row));
      }
      return found;
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  static int update(Connection connection, String sql, @Nullable Object... args) {
    try (PreparedStatement statement = prepare(connection, sql, args)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  /** Hands out row after row without holding them all; needs an open transaction. */
  static void stream(
      Connection connection, String sql, Consumer<Row> each, @Nullable Object... args) {
    try (PreparedStatement statement = prepare(connection, sql, args)) {
      statement.setFetchSize(STREAM_FETCH);
      try (ResultSet results = statement.executeQuery()) {
        Row row = new Row(results);
        while (results.next()) {
          each.accept(row);
        }
      }
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... args) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < args.length; i++) {
        set(statement, i + 1, args[i]);
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private static void set(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.NULL);
    } else if (value instanceof Instant instant) {
      statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
    } else if (value instanceof Money money) {
      statement.setBigDecimal(index, money.amount());
    } else if (value instanceof Quantity quantity) {
      statement.setBigDecimal(index, quantity.value());
    } else if (value instanceof TenantId id) {
      statement.setObject(index, id.value());
    } else if (value instanceof Enum<?> constant) {
      statement.setString(index, constant.name());
    } else if (value instanceof Json json) {
      statement.setObject(index, json.text(), Types.OTHER);
    } else if (value instanceof Object[] array) {
      statement.setArray(
          index, statement.getConnection().createArrayOf(elementType(array), plain(array)));
    } else {
      statement.setObject(index, value);
    }
  }

  private static @Nullable Object[] plain(Object[] array) {
    if (array instanceof Money[] || array instanceof Quantity[] || array instanceof Instant[]) {
      @Nullable Object[] plain = new @Nullable Object[array.length];
      for (int i = 0; i < array.length; i++) {
        plain[i] = plainElement(array[i]);
      }
      return plain;
    }
    return array;
  }

  private static @Nullable Object plainElement(@Nullable Object element) {
    if (element instanceof Money money) {
      return money.amount();
    }
    if (element instanceof Quantity quantity) {
      return quantity.value();
    }
    return element == null ? null : element.toString();
  }

  private static String elementType(Object[] array) {
    if (array instanceof UUID[]) {
      return "uuid";
    }
    if (array instanceof BigDecimal[] || array instanceof Money[] || array instanceof Quantity[]) {
      return "numeric";
    }
    if (array instanceof Integer[]) {
      return "int4";
    }
    if (array instanceof Long[]) {
      return "int8";
    }
    if (array instanceof Boolean[]) {
      return "bool";
    }
    if (array instanceof Instant[]) {
      return "timestamptz";
    }
    return "text";
  }
}
