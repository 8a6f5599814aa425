package mx.nexus.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.nexus.inventory.app.LinkItem;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.rest.Cursor;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.PageRequest;
import org.jspecify.annotations.Nullable;

/** Which of the shop's parts are which of the shared catalogue, and the saying so. */
@ApplicationScoped
public class ItemLinks {

  private final Sql sql;
  private final LinkItem link;

  @SuppressWarnings("NullAway")
  protected ItemLinks() {
    this(null, null);
  }

  @Inject
  public ItemLinks(Sql sql, LinkItem link) {
    this.sql = sql;
    this.link = link;
  }

  /**
   * A part of the shop with the numbers that it may be recognised by.
   *
   * @param brand empty when nobody entered it
   * @param oemNumber empty when nobody entered it
   * @param catalogPartId empty while it is linked to no part of the catalogue
   */
  public record LinkedItem(
      UUID id,
      String sku,
      String name,
      String brand,
      String oemNumber,
      List<String> barcodes,
      Optional<UUID> catalogPartId) {

    public LinkedItem {
      barcodes = List.copyOf(barcodes);
    }
  }

  private static final String COLUMNS =
      """
      select i.id, i.sku, i.name, coalesce(i.brand, '') as brand,
             coalesce(i.oem_number, '') as oem_number, i.catalog_part_id,
             array(select b.barcode from inventory_barcode b where b.item_id = i.id order by 1)
               as barcodes
        from inventory_item i
      """;

  /** Those of these parts that the shop has, by id; retired ones too. */
  public Map<UUID, LinkedItem> of(Collection<UUID> itemIds) {
    return sql
        .list(
            COLUMNS + " where i.id = any (?)",
            ItemLinks::item,
            (Object) itemIds.toArray(UUID[]::new))
        .stream()
        .collect(Collectors.toMap(LinkedItem::id, Function.identity()));
  }

  /** A page of the active parts that are linked to none, by name. */
  public CursorPage<LinkedItem> unlinked(PageRequest page) {
    @Nullable Object[] args =
        page.cursor()
            .map(cursor -> new @Nullable Object[] {cursor.text(0), cursor.uuid(1)})
            .orElseGet(() -> new @Nullable Object[0]);
    return CursorPage.of(
        sql.list(
            COLUMNS
                + " where i.active and i.catalog_part_id is null"
                + (args.length == 0 ? "" : " and (i.name, i.id) > (?, ?)")
                + " order by i.name, i.id limit "
                + page.fetch(),
            ItemLinks::item,
            args),
        page,
        item -> Cursor.of(item.name(), item.id()));
  }

  /** All parts of the shared catalogue that parts of the shop are, retired ones too. */
  public List<UUID> catalogParts() {
    return sql.list(
        """
        select catalog_part_id from inventory_item where catalog_part_id is not null
        """,
        row -> row.uuid("catalog_part_id"));
  }

  /** How many active parts are linked to none. */
  public int countUnlinked() {
    return sql.required(
        """
        select count(*)::int as n from inventory_item where active and catalog_part_id is null
        """,
        row -> row.integer("n"));
  }

  /**
   * Says which part of the shared catalogue a part of the shop is.
   *
   * @throws ItemNotFound when the shop has no such part
   */
  public void link(UUID itemId, UUID catalogPart) {
    link.link(itemId, catalogPart);
  }

  /**
   * Takes that back.
   *
   * @throws ItemNotFound when the shop has no such part
   */
  public void unlink(UUID itemId) {
    link.unlink(itemId);
  }

  private static LinkedItem item(Row row) {
    return new LinkedItem(
        row.uuid("id"),
        row.text("sku"),
        row.text("name"),
        row.text("brand"),
        row.text("oem_number"),
        row.strings("barcodes"),
        row.findUuid("catalog_part_id"));
  }
}
