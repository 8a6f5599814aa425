package mx.nexus.platform.persistence;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a result, read by column label; a null where none was expected is an error.
 */
public final class Row {

  private final ResultSet results;

  Row(ResultSet results) {
    this.results = results;
  }

  public UUID uuid(String column) {
    return there(column, findUuid(column));
  }

  public Optional<UUID> findUuid(String column) {
    return Optional.ofNullable(get(column, UUID.class));
  }

  public String text(String column) {
    return there(column, findText(column));
  }

  public Optional<String> findText(String column) {
    return Optional.ofNullable(get(column, String.class));
  }

  public BigDecimal decimal(String column) {
    return there(column, findDecimal(column));
  }

  public Optional<BigDecimal> findDecimal(String column) {
    return Optional.ofNullable(get(column, BigDecimal.class));
  }

  /** Pesos. */
  public Money money(String column) {
    return Money.mxn(decimal(column));
  }

  public Optional<Money> findMoney(String column) {
    return findDecimal(column).map(Money::mxn);
  }

  public Quantity quantity(String column) {
    return new Quantity(decimal(column));
  }

  public Optional<Quantity> findQuantity(String column) {
    return findDecimal(column).map(Quantity::new);
  }

  public int integer(String column) {
    return there(column, findInteger(column));
  }

  public Optional<Integer> findInteger(String column) {
    return Optional.ofNullable(get(column, Integer.class));
  }

  public long longValue(String column) {
    return there(column, Optional.ofNullable(get(column, Long.class)));
  }

  public boolean bool(String column) {
    return there(column, Optional.ofNullable(get(column, Boolean.class)));
  }

  public Instant instant(String column) {
    return there(column, findInstant(column));
  }

  public Optional<Instant> findInstant(String column) {
    return Optional.ofNullable(get(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
  }

  public LocalDate date(String column) {
    return there(column, findDate(column));
  }

  public Optional<LocalDate> findDate(String column) {
    return Optional.ofNullable(get(column, LocalDate.class));
  }

  /** A {@code text[]}; null is empty. */
  public List<String> strings(String column) {
    try {
      Array array = results.getArray(column);
      return array == null ? List.of() : List.of((String[]) array.getArray());
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  /** The text of a {@code json} or {@code jsonb} column. */
  public String json(String column) {
    return there(column, findJson(column));
  }

  public Optional<String> findJson(String column) {
    try {
      return Optional.ofNullable(results.getString(column));
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  public byte[] bytes(String column) {
    try {
      byte[] value = results.getBytes(column);
      return there(column, Optional.ofNullable(value));
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  private <T> @Nullable T get(String column, Class<T> type) {
    try {
      return results.getObject(column, type);
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  private static <T> T there(String column, Optional<T> value) {
    return value.orElseThrow(() -> new IllegalStateException("Column " + column + " is null"));
  }
}
