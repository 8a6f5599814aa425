package mx.nexus.platform.rest;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import mx.nexus.platform.problem.InvalidInput;

/**
 * Where the next page of a list begins: the sort keys of the last row seen, opaque to clients.
 *
 * <p>Keyset paging: the query asks for rows after these keys, so a page costs the same at the end
 * of a list as at its start. A cursor that cannot be read is an input error, not a defect.
 */
public record Cursor(List<String> keys) {

  private static final char SEPARATOR = '\u001f';
  private static final int MAX_LENGTH = 1_000;

  public Cursor {
    keys = List.copyOf(keys);
  }

  /** A cursor on the given sort keys; each is written with {@code toString}. */
  public static Cursor of(Object... keys) {
    return new Cursor(Arrays.stream(keys).map(Object::toString).toList());
  }

  /** Reads what {@link #encoded()} wrote. */
  public static Cursor parse(String encoded) {
    if (encoded.length() > MAX_LENGTH) {
      throw broken();
    }
    try {
      String joined = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      return new Cursor(List.of(joined.split(String.valueOf(SEPARATOR), -1)));
    } catch (IllegalArgumentException notBase64) {
      throw broken();
    }
  }

  /** The text for the client. */
  public String encoded() {
    String joined = String.join(String.valueOf(SEPARATOR), keys);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(joined.getBytes(StandardCharsets.UTF_8));
  }

  /** The key at this place as text. */
  public String text(int index) {
    if (index >= keys.size()) {
      throw broken();
    }
    return keys.get(index);
  }

  /** The key at this place as an id. */
  public UUID uuid(int index) {
    try {
      return UUID.fromString(text(index));
    } catch (IllegalArgumentException notAnId) {
      throw broken();
    }
  }

  /** The key at this place as an instant. */
  public Instant instant(int index) {
    try {
      return Instant.parse(text(index));
    } catch (DateTimeException notAnInstant) {
      throw broken();
    }
  }

  /** The key at this place as a whole number. */
  public long number(int index) {
    try {
      return Long.parseLong(text(index));
    } catch (NumberFormatException notANumber) {
      throw broken();
    }
  }

  /** The key at this place as a decimal. */
  public BigDecimal decimal(int index) {
    try {
      return new BigDecimal(text(index));
    } catch (NumberFormatException notANumber) {
      throw broken();
    }
  }

  private static InvalidInput broken() {
    return InvalidInput.of("cursor", "cursor.malformed");
  }
}
