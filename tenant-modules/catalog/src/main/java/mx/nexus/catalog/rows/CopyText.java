package mx.nexus.catalog.rows;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import mx.nexus.platform.persistence.SqlFailed;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in the text format of COPY, waiting to be sent. */
public final class CopyText {

  private static final int FIRST_SIZE = 1 << 16;
  private static final int LONGEST_NUMBER = 20;

  private final byte[] digits = new byte[LONGEST_NUMBER];
  private byte[] buffer = new byte[FIRST_SIZE];
  private int size;
  private boolean rowBegun;
  private long rows;

  /** A number that is not negative. */
  public CopyText number(long value) {
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

  /** A text without the character 0, which PostgreSQL does not keep. */
  public CopyText text(String value) {
    next(2 * value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c > 127) {
        return escaped(value.substring(i));
      }
      put((byte) c);
    }
    return this;
  }

  private CopyText escaped(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    room(2 * bytes.length);
    for (byte b : bytes) {
      put(b);
    }
    return this;
  }

  private void put(byte c) {
    switch (c) {
      case '\\', '\t', '\n', '\r' -> {
        buffer[size++] = '\\';
        buffer[size++] = (byte) (c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : c);
      }
      default -> buffer[size++] = c;
    }
  }

  /** True or false. */
  public CopyText flag(boolean value) {
    return text(value ? "t" : "f");
  }

  /** The text, or null for an empty one. */
  public CopyText textOrNull(String value) {
    return value.isEmpty() ? nothing() : text(value);
  }

  /** Null. */
  public CopyText nothing() {
    next(2);
    buffer[size++] = '\\';
    buffer[size++] = 'N';
    return this;
  }

  /** Ends the row. */
  public void end() {
    room(1);
    buffer[size++] = '\n';
    rowBegun = false;
    rows++;
  }

  /** How many bytes wait. */
  public int waiting() {
    return size;
  }

  /** How many rows there were since the beginning. */
  public long rows() {
    return rows;
  }

  /** Sends what waits by a COPY of its own. */
  public void send(Connection connection, String target) {
    try {
      CopyIn copy = begin(connection, target);
      send(copy);
      copy.endCopy();
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  static CopyIn begin(Connection connection, String target) throws SQLException {
    return connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy " + target + " from stdin");
  }

  void send(CopyIn copy) throws SQLException {
    copy.writeToCopy(buffer, 0, size);
    size = 0;
  }

  private void next(int needed) {
    room(needed + 1);
    if (rowBegun) {
      buffer[size++] = '\t';
    }
    rowBegun = true;
  }

  private void room(int needed) {
    if (size + needed > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(size + needed, 2 * buffer.length));
    }
  }
}
