package mx.nexus.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.nexus.platform.persistence.Sql;
import org.jspecify.annotations.Nullable;

/** Today's price and stock of parts that stand on a ticket. */
@ApplicationScoped
public class SellingItems {

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected SellingItems() {
    this(null);
  }

  @Inject
  public SellingItems(Sql sql) {
    this.sql = sql;
  }

  /** What these parts are called, retired ones too, in the order of their names. */
  public List<String> names(Collection<UUID> itemIds) {
    return sql.list(
        "select name from inventory_item where id = any (?) order by name",
        row -> row.text("name"),
        (Object) itemIds.toArray(UUID[]::new));
  }

  /**
   * The active parts among these, by id.
   *
   * @param branchId null: nowhere in particular, all stock is elsewhere
   */
  public Map<UUID, SellingItem> of(Collection<UUID> itemIds, @Nullable UUID branchId) {
    if (itemIds.isEmpty()) {
      return Map.of();
    }
    return sql
        .list(
            """
            select i.id, i.sku, i.name, coalesce(i.brand, '') as brand, i.unit_price, i.retail_price,
                   i.tax_rate, coalesce(s.here, 0) as here, coalesce(s.elsewhere, 0) as elsewhere
              from inventory_item i
              left join lateral (
                select sum(case when branch_id = ? then on_hand else 0 end) as here,
                       sum(case when branch_id = ? then 0 else on_hand end) as elsewhere
                  from inventory_stock where item_id = i.id) s on true
             where i.id = any (?) and i.active
            """,
            row ->
                new SellingItem(
                    row.uuid("id"),
                    row.text("sku"),
                    row.text("name"),
                    row.text("brand"),
                    row.money("unit_price"),
                    row.findMoney("retail_price").orElse(null),
                    row.decimal("tax_rate"),
                    row.quantity("here"),
                    row.quantity("elsewhere")),
            branchId,
            branchId,
            itemIds.toArray(UUID[]::new))
        .stream()
        .collect(Collectors.toMap(SellingItem::id, Function.identity()));
  }
}
