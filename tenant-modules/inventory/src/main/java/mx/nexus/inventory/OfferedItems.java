package mx.nexus.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;

/**
 * The active parts of the shop for people outside it. Whether one is in stock is told of the
 * branches that the caller lets count, and never how many.
 */
@ApplicationScoped
public class OfferedItems {

  /** Most parts of one answer; whoever needs all of them pages through {@link #listed}. */
  public static final int MOST = 400;

  private static final String IN_STOCK =
      """
      exists (select 1 from inventory_stock s
               where s.item_id = i.id and s.branch_id = any (?) and s.on_hand > s.reserved)
      """;

  private static final String ITEMS =
      """
      select i.id, i.sku, i.name, coalesce(i.brand, '') as brand,
             coalesce(i.oem_number, '') as oem_number, i.unit_price, i.catalog_part_id,
      """
          + IN_STOCK
          + " as in_stock from inventory_item i where i.active ";

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected OfferedItems() {
    this(null);
  }

  @Inject
  public OfferedItems(Sql sql) {
    this.sql = sql;
  }

  /** The active parts among these, in no order. */
  public List<OfferedItem> of(Collection<UUID> items, Collection<UUID> branches) {
    return items.isEmpty()
        ? List.of()
        : sql.list(
            ITEMS + "and i.id = any (?) limit ?",
            OfferedItems::item,
            ids(branches),
            ids(items),
            MOST);
  }

  /** The active parts that are these parts of the shared catalogue, the oldest first. */
  public List<OfferedItem> linkedTo(Collection<UUID> catalogParts, Collection<UUID> branches) {
    return catalogParts.isEmpty()
        ? List.of()
        : sql.list(
            ITEMS + "and i.catalog_part_id = any (?) order by i.id limit ?",
            OfferedItems::item,
            ids(branches),
            ids(catalogParts),
            MOST);
  }

  /** Parts in stock, those entered last first. */
  public List<OfferedItem> newestInStock(Collection<UUID> branches, int limit) {
    return sql.list(
        ITEMS + "and " + IN_STOCK + " order by i.id desc limit ?",
        OfferedItems::item,
        ids(branches),
        ids(branches),
        Math.min(limit, MOST));
  }

  /** How many active parts there are. */
  public long count() {
    return sql.required(
        "select count(*) as n from inventory_item where active", row -> row.longValue("n"));
  }

  /**
   * An active part in a list of all of them.
   *
   * @param changedAt when its facts changed last
   */
  public record ListedItem(UUID id, Instant changedAt) {}

  /**
   * Active parts in the order in which they were entered.
   *
   * @param from how many to leave out
   * @param most how many at most
   */
  public List<ListedItem> listed(long from, int most) {
    return sql.list(
        "select id, changed_at from inventory_item where active order by id offset ? limit ?",
        row -> new ListedItem(row.uuid("id"), row.instant("changed_at")),
        from,
        most);
  }

  private static UUID[] ids(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  private static OfferedItem item(Row row) {
    return new OfferedItem(
        row.uuid("id"),
        row.text("sku"),
        row.text("name"),
        row.text("brand"),
        row.text("oem_number"),
        row.money("unit_price"),
        row.bool("in_stock"),
        row.findUuid("catalog_part_id").orElse(null));
  }
}
