package mx.nexus.catalog.rows;

import java.sql.Connection;
import java.sql.SQLException;
import mx.nexus.platform.persistence.SqlFailed;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by one COPY. What is not sent yet is a few rows, however many
 * there are. Leaving without {@link #finish} takes all of them back.
 */
public final class CopyRows implements AutoCloseable {

  private static final int SENT_AT = 1 << 16;

  private final CopyIn copy;
  private final CopyText text = new CopyText();

  /**
   * Begins.
   *
   * @param target the table with its columns in parentheses
   */
  public CopyRows(Connection connection, String target) {
    try {
      copy = CopyText.begin(connection, target);
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  /** A number that is not negative. */
  public CopyRows number(long value) {
    text.number(value);
    return this;
  }

  /** A text without the character 0. */
  public CopyRows text(String value) {
    text.text(value);
    return this;
  }

  /** True or false. */
  public CopyRows flag(boolean value) {
    text.flag(value);
    return this;
  }

  /** The text, or null for an empty one. */
  public CopyRows textOrNull(String value) {
    text.textOrNull(value);
    return this;
  }

  /** Null. */
  public CopyRows nothing() {
    text.nothing();
    return this;
  }

  /** Ends the row. */
  public void end() {
    text.end();
    if (text.waiting() >= SENT_AT) {
      send();
    }
  }

  private void send() {
    try {
      text.send(copy);
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  /** Sends the rest and says how many rows there were. */
  public long finish() {
    send();
    try {
      copy.endCopy();
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
    return text.rows();
  }

  @Override
  public void close() {
    try {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }
}
