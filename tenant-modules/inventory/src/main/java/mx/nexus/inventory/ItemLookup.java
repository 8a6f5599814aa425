package mx.nexus.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Finds the shop's parts by what a clerk types: barcode, part number with or without dashes, or
 * words of name and brand. Only active parts are found.
 */
@ApplicationScoped
public class ItemLookup {

  private static final String ROWS =
      """
      select i.id, i.sku, i.name, coalesce(i.brand, '') as brand,
             coalesce(i.oem_number, '') as oem_number, i.unit_price, i.retail_price,
             coalesce(s.here, 0) as here, coalesce(s.elsewhere, 0) as elsewhere, h.rank
        from (select id, min(rank) as rank from hits group by id) h
        join inventory_item i on i.id = h.id and i.active
        left join lateral (
          select sum(case when branch_id = ? then on_hand else 0 end) as here,
                 sum(case when branch_id = ? then 0 else on_hand end) as elsewhere
            from inventory_stock where item_id = i.id) s on true
       order by h.rank, (coalesce(s.here, 0) > 0) desc, (coalesce(s.elsewhere, 0) > 0) desc,
                length(i.name), i.name, i.id
       limit ?
      """;
  private static final String EXACT =
      """
      select b.item_id as id, 0 as rank from inventory_barcode b where b.barcode = ?
      union all select id, 1 from inventory_item where sku_key = nullif(?, '')
      union all select id, 2 from inventory_item where oem_key = nullif(?, '')
      """;
  private static final String PREFIX =
      """
      union all (select id, 3 from inventory_item where sku_key like ? order by sku_key limit 40)
      union all (select id, 4 from inventory_item where oem_key like ? order by oem_key limit 40)
      """;
  private static final int MOST_WORD_HITS = 400;

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected ItemLookup() {
    this(null);
  }

  @Inject
  public ItemLookup(Sql sql) {
    this.sql = sql;
  }

  /**
   * The part that exactly this code names: a barcode or a part number. Empty when none or several
   * answer to it.
   */
  public Optional<FoundItem> byCode(String code, @Nullable UUID branchId) {
    SearchText text = new SearchText(code);
    if (text.numberKey().isEmpty()) {
      return Optional.empty();
    }
    List<FoundItem> found = rows("with hits as (" + EXACT + ") ", exactArgs(text), branchId, 2);
    return found.size() == 1 ? Optional.of(found.get(0)) : sameCode(found, text);
  }

  /** The best matches, best first. */
  public List<FoundItem> search(String typed, @Nullable UUID branchId, int limit) {
    SearchText text = new SearchText(typed);
    if (text.isEmpty()) {
      return List.of();
    }
    StringBuilder hits = new StringBuilder("with hits as (").append(EXACT);
    List<@Nullable Object> args = exactArgs(text);
    if (!text.numberKey().isEmpty()) {
      hits.append(PREFIX);
      args.add(SearchText.beginning(text.numberKey()));
      args.add(SearchText.beginning(text.numberKey()));
    }
    hits.append("union all (select id, 5 from inventory_item where active");
    for (String word : text.words()) {
      hits.append(" and search_text like ?");
      args.add(SearchText.anywhere(word));
    }
    hits.append(" limit ").append(MOST_WORD_HITS).append(")) ");
    return rows(hits.toString(), args, branchId, limit);
  }

  private static Optional<FoundItem> sameCode(List<FoundItem> found, SearchText text) {
    List<FoundItem> bySku =
        found.stream()
            .filter(item -> new SearchText(item.sku()).numberKey().equals(text.numberKey()))
            .toList();
    return bySku.size() == 1 ? Optional.of(bySku.get(0)) : Optional.empty();
  }

  private static List<@Nullable Object> exactArgs(SearchText text) {
    List<@Nullable Object> args = new ArrayList<>();
    args.add(text.typed());
    args.add(text.numberKey());
    args.add(text.numberKey());
    return args;
  }

  private List<FoundItem> rows(
      String hits, List<@Nullable Object> args, @Nullable UUID branchId, int limit) {
    args.add(branchId);
    args.add(branchId);
    args.add(limit);
    return sql.list(hits + ROWS, ItemLookup::found, args.toArray());
  }

  private static FoundItem found(Row row) {
    return new FoundItem(
        row.uuid("id"),
        row.text("sku"),
        row.text("name"),
        row.text("brand"),
        row.text("oem_number"),
        row.money("unit_price"),
        row.findMoney("retail_price").orElse(null),
        row.quantity("here"),
        row.quantity("elsewhere"),
        row.integer("rank") <= 2);
  }
}
