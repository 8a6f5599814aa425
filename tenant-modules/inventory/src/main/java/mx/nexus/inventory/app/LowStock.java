package mx.nexus.inventory.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.rest.Example;

/** Parts at or below the minimum that somebody set for them, emptiest first. */
@ApplicationScoped
public class LowStock {

  private static final String FROM =
      """
        from inventory_item i
        left join lateral (select coalesce(sum(s.on_hand), 0) as total from inventory_stock s
                            where s.item_id = i.id) t on true
       where i.active and i.minimum_stock > 0 and t.total <= i.minimum_stock
      """;

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected LowStock() {
    this(null);
  }

  @Inject
  public LowStock(Sql sql) {
    this.sql = sql;
  }

  /** How many parts are low. */
  public int count() {
    return sql.required("select count(*)::int as n" + FROM, row -> row.integer("n"));
  }

  /** A window of the list. */
  public List<LowItem> window(int first, int size) {
    return sql.list(
        """
        select i.id, i.sku, i.name, coalesce(i.brand, '') as brand, i.minimum_stock, t.total
        """
            + FROM
            + " order by t.total / i.minimum_stock, i.name, i.id limit ? offset ?",
        row ->
            new LowItem(
                row.uuid("id"),
                row.text("sku"),
                row.text("name"),
                row.text("brand"),
                row.quantity("total"),
                row.quantity("minimum_stock")),
        size,
        first);
  }

  /** A part that runs low. */
  public record LowItem(
      UUID id,
      @Example("WB-7391-C") String sku,
      @Example("Balata delantera cerámica") String name,
      @Example("Wagner") String brand,
      @Example("1") Quantity onHand,
      @Example("2") Quantity minimum)
      implements Serializable {}
}
