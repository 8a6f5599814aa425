package mx.nexus.platform.web;

import java.util.List;

/**
 * What a capability shows on the shop's first page; a CDI bean of each.
 *
 * <p>Asked once per opening of the page, as the caller: a bean leaves out what {@code Caller.can}
 * denies and answers within a few milliseconds.
 */
public interface HomeTiles {

  /** Single figures. */
  default List<HomeTile> tiles() {
    return List.of();
  }

  /** Small bar charts. */
  default List<HomeChart> charts() {
    return List.of();
  }

  /** Short lists of what needs somebody. */
  default List<HomeList> lists() {
    return List.of();
  }
}
