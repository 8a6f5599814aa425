package mx.nexus.platform.persistence;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The database refused or broke; keeps its SQLSTATE so that a use case can say what it means. */
public final class SqlFailed extends RuntimeException {

  private static final String UNIQUE_VIOLATION = "23505";
  private static final String FOREIGN_KEY_VIOLATION = "23503";

  private final String sqlState;

  public SqlFailed(SQLException cause) {
    super(cause.getMessage(), cause);
    this.sqlState = stateOf(cause);
  }

  /** A pool that has no connection to give often says so without a state. */
  private static String stateOf(SQLException cause) {
    String state = cause.getSQLState();
    if (state != null) {
      return state;
    }
    return cause instanceof SQLTransientConnectionException ? "08004" : "";
  }

  /** Five characters, or empty. */
  public String sqlState() {
    return sqlState;
  }

  /**
   * Whether the database could not be reached or had no connection to give: later may be better.
   */
  public boolean meansUnavailable() {
    return SqlStates.isUnavailable(sqlState);
  }

  /** Whether a value that was sent is larger than, or none of, what its column holds. */
  public boolean meansMisfit() {
    return SqlStates.isMisfit(sqlState);
  }

  /** Whether a unique constraint or index of this name was violated. */
  public boolean violatesUnique(String constraint) {
    return UNIQUE_VIOLATION.equals(sqlState) && constraint().filter(constraint::equals).isPresent();
  }

  /** Whether a foreign key of this name was violated. */
  public boolean violatesForeignKey(String constraint) {
    return FOREIGN_KEY_VIOLATION.equals(sqlState)
        && constraint().filter(constraint::equals).isPresent();
  }

  /** Name of the violated constraint, when the server named one. */
  public Optional<String> constraint() {
    return find(this);
  }

  /** The database failure inside any exception, for example one that EclipseLink has wrapped. */
  public static Optional<SqlFailed> in(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SqlFailed failed) {
        return Optional.of(failed);
      }
      if (t instanceof SQLException failed) {
        return Optional.of(new SqlFailed(failed));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> find(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof PSQLException postgres) {
        ServerErrorMessage message = postgres.getServerErrorMessage();
        return Optional.ofNullable(message).map(ServerErrorMessage::getConstraint);
      }
    }
    return Optional.empty();
  }
}
