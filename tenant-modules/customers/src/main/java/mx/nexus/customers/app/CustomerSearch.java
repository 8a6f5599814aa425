package mx.nexus.customers.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import mx.nexus.customers.CustomerNotFound;
import mx.nexus.customers.SearchWords;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.rest.Cursor;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.PageRequest;

/** Lists customers for screen and wire, in pages. */
@ApplicationScoped
public class CustomerSearch {

  private static final String SELECT =
      """
      select id, name, phone, email, tax_id, price_level, credit_limit, credit_days, version,
             platform_fold(name) as folded
        from customers_customer
      """;

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected CustomerSearch() {
    this(null);
  }

  @Inject
  public CustomerSearch(Sql sql) {
    this.sql = sql;
  }

  private record Found(CustomerView view, String folded) {}

  /** One page by name. */
  public CursorPage<CustomerView> page(String typed, PageRequest request) {
    SearchWords words = SearchWords.of(typed);
    Cursor after = request.cursor().orElse(Cursor.of("", new UUID(0, 0)));
    List<Found> fetched =
        sql.list(
            SELECT
                + words.where()
                + " and (platform_fold(name), id) > (?, ?)"
                + " order by platform_fold(name), id limit ?",
            CustomerSearch::found,
            words.and(after.text(0), after.uuid(1), request.fetch()));
    return CursorPage.of(fetched, request, found -> Cursor.of(found.folded(), found.view().id()))
        .map(Found::view);
  }

  private static Found found(Row row) {
    return new Found(CustomerView.of(row), row.text("folded"));
  }

  /** Part of the list for a table on screen. */
  public List<CustomerView> rows(String typed, int first, int size) {
    SearchWords words = SearchWords.of(typed);
    return sql.list(
        SELECT + words.where() + " order by platform_fold(name), id offset ? limit ?",
        CustomerView::of,
        words.and(first, size));
  }

  /** How many customers match. */
  public int count(String typed) {
    SearchWords words = SearchWords.of(typed);
    return sql.required(
        "select count(*)::int as n from customers_customer" + words.where(),
        row -> row.integer("n"),
        words.and());
  }

  /** One customer, or 404. */
  public CustomerView one(UUID id) {
    return sql.one(SELECT + " where id = ?", CustomerView::of, id)
        .orElseThrow(CustomerNotFound::new);
  }
}
