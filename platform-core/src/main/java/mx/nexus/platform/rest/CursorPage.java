package mx.nexus.platform.rest;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the rows of this page
 * @param nextCursor where the next page begins; null on the last page
 */
public record CursorPage<T>(List<T> items, @Nullable String nextCursor) {

  public CursorPage {
    items = List.copyOf(items);
  }

  /**
   * Cuts a page out of {@link PageRequest#fetch()} fetched rows.
   *
   * @param fetched up to one row more than wanted, in order
   * @param cursorOf the sort keys of a row
   */
  public static <T> CursorPage<T> of(
      List<T> fetched, PageRequest request, Function<T, Cursor> cursorOf) {
    int limit = request.limit();
    if (fetched.size() <= limit) {
      return new CursorPage<>(fetched, null);
    }
    List<T> items = fetched.subList(0, limit);
    return new CursorPage<>(items, cursorOf.apply(items.get(limit - 1)).encoded());
  }

  /** A list that fits one page. */
  public static <T> CursorPage<T> whole(List<T> items) {
    return new CursorPage<>(items, null);
  }

  /** The same page with each row seen differently. */
  public <R> CursorPage<R> map(Function<T, R> view) {
    return new CursorPage<>(items.stream().map(view).toList(), nextCursor);
  }
}
