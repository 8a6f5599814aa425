package mx.nexus.inventory.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.nexus.inventory.ItemNotFound;
import mx.nexus.inventory.SearchText;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.rest.Cursor;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.shop.Branch;
import mx.nexus.shop.Branches;
import org.jspecify.annotations.Nullable;

/**
 * Parts with their stock, as lists and one by one. Cost is left out for those who may not see it.
 */
@ApplicationScoped
public class ItemReads {

  private static final String COLUMNS =
      """
      select i.id, i.version, i.sku, i.name, i.brand, i.oem_number, i.unit, i.unit_price,
             i.retail_price, i.cost, i.tax_rate, i.core_value, i.minimum_stock, i.active,
             array(select b.barcode from inventory_barcode b where b.item_id = i.id order by 1)
               as barcodes
        from inventory_item i
       where true
      """;

  private final Sql sql;
  private final Branches branches;

  @SuppressWarnings("NullAway")
  protected ItemReads() {
    this(null, null);
  }

  @Inject
  public ItemReads(Sql sql, Branches branches) {
    this.sql = sql;
    this.branches = branches;
  }

  /**
   * The part of this id.
   *
   * @throws ItemNotFound when the shop has none
   */
  public ItemView get(UUID id) {
    List<ItemRow> rows = sql.list(COLUMNS + " and i.id = ?", ItemRow::of, id);
    return withStock(rows).stream().findFirst().orElseThrow(ItemNotFound::new);
  }

  /**
   * The parts of these ids, in their order.
   *
   * @param ids few: the caller bounds them
   * @throws ItemNotFound when one of them is none of the shop's
   */
  public List<ItemView> all(List<UUID> ids) {
    Map<UUID, ItemView> found =
        withStock(
                sql.list(
                    COLUMNS + " and i.id = any (?)",
                    ItemRow::of,
                    (Object) ids.toArray(UUID[]::new)))
            .stream()
            .collect(Collectors.toMap(ItemView::id, Function.identity()));
    if (!found.keySet().containsAll(ids)) {
      throw new ItemNotFound();
    }
    return ids.stream().map(found::get).toList();
  }

  /** A page of the parts that match, by name. */
  public CursorPage<ItemView> page(@Nullable String query, PageRequest request) {
    return page(query, null, request);
  }

  /**
   * The same with the stock of one branch alone.
   *
   * @param branchId null: with that of all branches
   * @throws mx.nexus.shop.BranchNotFound when the shop has none of this id
   */
  public CursorPage<ItemView> page(
      @Nullable String query, @Nullable UUID branchId, PageRequest request) {
    List<Branch> where = branchId == null ? branches.all() : List.of(branches.required(branchId));
    Filter filter = filter(query);
    request
        .cursor()
        .ifPresent(
            cursor -> filter.add(" and (i.name, i.id) > (?, ?)", cursor.text(0), cursor.uuid(1)));
    List<ItemRow> rows =
        sql.list(
            COLUMNS + filter.sql + " order by i.name, i.id limit " + request.fetch(),
            ItemRow::of,
            filter.args.toArray());
    return CursorPage.of(
        withStock(rows, where), request, item -> Cursor.of(item.name(), item.id()));
  }

  /** How many parts match. */
  public int count(@Nullable String query) {
    Filter filter = filter(query);
    return sql.required(
        "select count(*)::int as n from inventory_item i where true" + filter.sql,
        row -> row.integer("n"),
        filter.args.toArray());
  }

  /** Whether the shop has any part at all. */
  public boolean hasAny() {
    return sql.required(
        "select exists (select 1 from inventory_item) as there", row -> row.bool("there"));
  }

  /** A window of the parts that match, by name; for a table that scrolls. */
  public List<ItemView> window(@Nullable String query, int first, int size) {
    Filter filter = filter(query);
    filter.args.add(size);
    filter.args.add(first);
    return withStock(
        sql.list(
            COLUMNS + filter.sql + " order by i.name, i.id limit ? offset ?",
            ItemRow::of,
            filter.args.toArray()));
  }

  /** The stock of one part in every branch of the shop, also where there is none. */
  public List<StockLevel> stock(UUID itemId) {
    return get(itemId).onHand();
  }

  private List<ItemView> withStock(List<ItemRow> rows) {
    return withStock(rows, branches.all());
  }

  private List<ItemView> withStock(List<ItemRow> rows, List<Branch> where) {
    UUID[] ids = rows.stream().map(ItemRow::id).toArray(UUID[]::new);
    List<Level> levels =
        sql.list(
            """
            select item_id, branch_id, on_hand, reserved from inventory_stock
             where item_id = any (?)
            """,
            row ->
                new Level(
                    row.uuid("item_id"),
                    row.uuid("branch_id"),
                    row.quantity("on_hand"),
                    row.quantity("reserved")),
            (Object) ids);
    boolean seesCost = Costs.areOpen();
    return rows.stream()
        .map(row -> row.view(where.stream().map(b -> level(b, row.id(), levels)).toList()))
        .map(view -> seesCost ? view : view.withoutCost())
        .toList();
  }

  private static StockLevel level(Branch branch, UUID itemId, List<Level> levels) {
    return levels.stream()
        .filter(l -> l.itemId().equals(itemId) && l.branchId().equals(branch.id()))
        .findFirst()
        .map(
            l ->
                new StockLevel(
                    branch.id(),
                    branch.code(),
                    branch.name(),
                    l.onHand(),
                    l.reserved(),
                    l.onHand().minus(l.reserved())))
        .orElseGet(
            () ->
                new StockLevel(
                    branch.id(),
                    branch.code(),
                    branch.name(),
                    Quantity.ZERO,
                    Quantity.ZERO,
                    Quantity.ZERO));
  }

  private static Filter filter(@Nullable String query) {
    Filter filter = new Filter();
    SearchText text = new SearchText(query == null ? "" : query);
    if (text.isEmpty()) {
      return filter;
    }
    StringBuilder words = new StringBuilder(" and ((true");
    for (String word : text.words()) {
      words.append(" and i.search_text like ?");
      filter.args.add(SearchText.anywhere(word));
    }
    words.append(")");
    if (!text.numberKey().isEmpty()) {
      words.append(
          """
           or i.sku_key like ? or i.oem_key like ?
           or exists (select 1 from inventory_barcode b where b.item_id = i.id and b.barcode = ?)
          """);
      filter.args.add(SearchText.beginning(text.numberKey()));
      filter.args.add(SearchText.beginning(text.numberKey()));
      filter.args.add(text.typed());
    }
    filter.sql.append(words).append(")");
    return filter;
  }

  private record Level(UUID itemId, UUID branchId, Quantity onHand, Quantity reserved) {}

  /** Conditions with their values. */
  private static final class Filter {

    final StringBuilder sql = new StringBuilder();
    final List<@Nullable Object> args = new ArrayList<>();

    void add(String condition, Object... values) {
      sql.append(condition);
      args.addAll(List.of(values));
    }
  }

  /** A part without its stock. */
  private record ItemRow(UUID id, ItemView bare) {

    static ItemRow of(Row row) {
      UUID id = row.uuid("id");
      return new ItemRow(
          id,
          new ItemView(
              id,
              row.text("sku"),
              row.text("name"),
              row.findText("brand").orElse(""),
              row.findText("oem_number").orElse(""),
              row.text("unit"),
              row.money("unit_price"),
              row.findMoney("retail_price").orElse(null),
              row.findMoney("cost").orElse(null),
              row.decimal("tax_rate"),
              row.findMoney("core_value").orElse(null),
              row.quantity("minimum_stock"),
              row.bool("active"),
              row.longValue("version"),
              row.strings("barcodes"),
              List.of(),
              Quantity.ZERO));
    }

    ItemView view(List<StockLevel> levels) {
      return bare.with(levels);
    }
  }
}
