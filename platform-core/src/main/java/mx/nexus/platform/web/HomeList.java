package mx.nexus.platform.web;

import java.util.List;

/**
 * A short list on the first page.
 *
 * @param order small first
 * @param rows five or so
 * @param emptyText what to say when there are no rows
 * @param moreLabel text of the link to the whole list
 * @param href the whole list
 */
public record HomeList(
    int order, String title, List<Row> rows, String emptyText, String moreLabel, String href) {

  public HomeList {
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param code number in mono; empty when none
   * @param text what it is
   * @param value at the right end
   * @param state colour of the value: {@code good}, {@code warn}, {@code bad} or empty
   * @param href page behind it; empty when none
   */
  public record Row(String code, String text, String value, String state, String href) {}
}
