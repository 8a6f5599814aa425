package mx.nexus.platform.rest;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import mx.nexus.platform.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted; a {@code @BeanParam} of list operations.
 *
 * <p>{@code limit} defaults to 50 and is at most 200; anything else is an input error.
 */
public class PageRequest {

  /** Rows of a page when the client does not say. */
  public static final int DEFAULT_LIMIT = 50;

  /** Most rows of a page. */
  public static final int MAX_LIMIT = 200;

  @QueryParam("limit")
  @Nullable String limit;

  @QueryParam("cursor")
  @Nullable String cursor;

  /** For JAX-RS, which fills the fields from the query. */
  public PageRequest() {}

  private PageRequest(@Nullable String limit, @Nullable String cursor) {
    this.limit = limit;
    this.cursor = cursor;
  }

  /** A request made by code. */
  public static PageRequest of(int limit, @Nullable String cursor) {
    return new PageRequest(Integer.toString(limit), cursor);
  }

  /** A request as the query of an address says it. */
  public static PageRequest of(@Nullable String limit, @Nullable String cursor) {
    return new PageRequest(limit, cursor);
  }

  /** The first page at its usual size. */
  public static PageRequest first() {
    return new PageRequest(null, null);
  }

  /** Rows wanted, 1 to 200. */
  public int limit() {
    String asked = limit;
    if (asked == null || asked.isEmpty()) {
      return DEFAULT_LIMIT;
    }
    try {
      int rows = Integer.parseInt(asked);
      if (rows >= 1 && rows <= MAX_LIMIT) {
        return rows;
      }
    } catch (NumberFormatException notANumber) {
      throw badLimit();
    }
    throw badLimit();
  }

  /** Rows to fetch: one more than wanted, which tells whether another page follows. */
  public int fetch() {
    return limit() + 1;
  }

  /** Where to go on; empty for the first page. */
  public Optional<Cursor> cursor() {
    String given = cursor;
    return given == null || given.isEmpty() ? Optional.empty() : Optional.of(Cursor.parse(given));
  }

  private static InvalidInput badLimit() {
    return InvalidInput.of("limit", "limit.out-of-range");
  }
}
