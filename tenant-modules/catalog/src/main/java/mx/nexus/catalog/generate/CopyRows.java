package mx.nexus.catalog.generate;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import mx.nexus.platform.persistence.SqlFailed;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by COPY, in its text format. What is not sent yet fits a buffer of
 * fixed size, however many rows there are. Leaving without {@link #finish} takes all of them back.
 */
final class CopyRows implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  /** Longest text of a column; names are far below. */
  private static final int LONGEST_TEXT = 1 << 12;

  private final CopyIn copy;
  private final byte[] buffer = new byte[BUFFER];
  private final byte[] digits = new byte[20];
  private int size;
  private boolean rowBegun;
  private long rows;

  /**
   * Begins.
   *
   * @param target the table with its columns in parentheses
   */
  CopyRows(Connection connection, String target) {
    try {
      copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + target + " from stdin");
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  CopyRows number(long value) {
    next(digits.length);
    if (value < 0) {
      throw new IllegalArgumentException("Negative: " + value);
    }
    int at = digits.length;
    long rest = value;
    do {
      digits[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    System.arraycopy(digits, at, buffer, size, digits.length - at);
    size += digits.length - at;
    return this;
  }

  CopyRows text(String value) {
    if (value.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("Too long: " + value);
    }
    next(2 * LONGEST_TEXT);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c > 127) {
        return escaped(value.substring(i));
      }
      put(c);
    }
    return this;
  }

  private CopyRows escaped(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    room(2 * bytes.length);
    for (byte b : bytes) {
      put((char) b);
    }
    return this;
  }

  private void put(char c) {
    switch (c) {
      case '\\', '\t', '\n', '\r' -> {
        buffer[size++] = '\\';
        buffer[size++] = (byte) (c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : c);
      }
      default -> buffer[size++] = (byte) c;
    }
  }

  CopyRows flag(boolean value) {
    return text(value ? "t" : "f");
  }

  /** The text, or null for an empty one. */
  CopyRows textOrNull(String value) {
    return value.isEmpty() ? nothing() : text(value);
  }

  CopyRows nothing() {
    next(2);
    buffer[size++] = '\\';
    buffer[size++] = 'N';
    return this;
  }

  /** Ends the row. */
  void end() {
    room(1);
    buffer[size++] = '\n';
    rowBegun = false;
    rows++;
  }

  private void next(int needed) {
    room(needed + 1);
    if (rowBegun) {
      buffer[size++] = '\t';
    }
    rowBegun = true;
  }

  private void room(int needed) {
    if (size + needed > BUFFER) {
      send();
    }
  }

  private void send() {
    try {
      copy.writeToCopy(buffer, 0, size);
      size = 0;
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  /** Sends the rest and says how many rows there were. */
  long finish() {
    try {
      send();
      copy.endCopy();
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
    return rows;
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
