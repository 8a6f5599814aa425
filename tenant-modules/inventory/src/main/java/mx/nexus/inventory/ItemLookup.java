package mx.nexus.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Finds the shop's parts by what a clerk types: barcode, part number with or without dashes, or
 * words of name and brand. A number typed whole comes first and does not stand for longer ones that
 * begin with it when words say that it is finished. Only active parts are found.
 */
@ApplicationScoped
public class ItemLookup {

  /** The {@code offset 0} has each hit fetched by its id instead of all parts read for a join. */
  private static final String ROWS =
      """
      select i.id, i.sku, i.name, coalesce(i.brand, '') as brand,
             coalesce(i.oem_number, '') as oem_number, i.unit_price, i.retail_price,
             i.catalog_part_id, coalesce(s.here, 0) as here, coalesce(s.elsewhere, 0) as elsewhere, h.rank
        from (select id, min(rank) as rank from hits group by id) h
       cross join lateral (
          select * from inventory_item where id = h.id and active %s offset 0) i
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

  /**
   * Parts whose whole number or barcode stands among other words that fit as well; the longest
   * number wins. A barcode is no part of the text that words are looked up in, so it is put there.
   */
  private static final String NAMED =
      """
      named as materialized (
        select n.key, n.spelling, w.id, w.rank
          from unnest(?::text[], ?::text[]) as n (key, spelling)
         cross join lateral (
           select id, 3 as rank, '' as code from inventory_item where sku_key = n.key
           union all select id, 4, '' from inventory_item where oem_key = n.key
           union all
           select item_id, 3, ' ' || lower(barcode) from inventory_barcode
            where barcode in (n.key, n.spelling)) w
          join inventory_item i on i.id = w.id
         where i.active %s
         order by length(n.key) desc
         fetch first row with ties),
      """;

  private static final String PREFIX =
      """
      union all (select id, 5 from inventory_item where active and sku_key like ? %1$s
                  order by sku_key limit 40)
      union all (select id, 6 from inventory_item where active and oem_key like ? %1$s
                  order by oem_key limit 40)
      """;

  /** Where a number was typed whole, one that goes on after it is another number. */
  private static final String ENDS_LIKE_NAMED =
      """
       and not exists (
         select 1 from named n
          where strpos(i.search_text || ' ', n.spelling || ' ') = 0
            and strpos(i.search_text || ' ', lower(n.key) || ' ') = 0)
      """;

  /**
   * Never all parts in the hope of enough hits soon: {@code worded} is planned without the limit.
   */
  private static final String WORDED = "union all (select id, 7 from worded limit 400)) ";

  private static final String LINKED =
      """
      with hits as (
        select id, 7 as rank from inventory_item where catalog_part_id = any(?))
      """;

  private static final int MOST_LINKED = 400;

  /** Before any limit: the parts of other brands would take the place of those wanted. */
  private static final String OF_BRAND = " and lower(brand) = lower(?)";

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
    List<FoundItem> found =
        rows("with hits as (" + EXACT + ") " + ROWS.formatted(""), exactArgs(text), branchId, 2);
    return found.size() == 1 ? Optional.of(found.get(0)) : sameCode(found, text);
  }

  /**
   * The best matches, best first.
   *
   * @param brand the only brand wanted, in any case; null when any is
   */
  public List<FoundItem> search(
      String typed, @Nullable UUID branchId, @Nullable String brand, int limit) {
    SearchText text = new SearchText(typed);
    if (text.isEmpty()) {
      return List.of();
    }
    List<@Nullable Object> args = new ArrayList<>();
    List<String> brands = brand == null ? List.of() : List.of(brand);
    String ofBrand = brand == null ? "" : OF_BRAND;
    boolean amongWords = text.words().size() > 1;
    StringBuilder hits = new StringBuilder("with ").append(amongWords ? named(text, args) : "");
    hits.append("worded as materialized (select i.id from inventory_item i where i.active");
    hits.append(everyWord("i.search_text", text, args))
        .append(amongWords ? ENDS_LIKE_NAMED : "")
        .append(ofBrand);
    args.addAll(brands);
    hits.append("), hits as (").append(EXACT);
    args.addAll(exactArgs(text));
    if (!text.numberKey().isEmpty()) {
      hits.append(PREFIX.formatted(ofBrand));
      args.addAll(prefixArgs(text, brands));
      args.addAll(prefixArgs(text, brands));
    }
    hits.append(amongWords ? "union all select id, rank from named " : "").append(WORDED);
    args.addAll(brands);
    return rows(hits + ROWS.formatted(ofBrand), args, branchId, limit);
  }

  /** The shop's parts that are these parts of the shared catalogue. */
  public List<FoundItem> linkedTo(Collection<UUID> catalogParts, @Nullable UUID branchId) {
    if (catalogParts.isEmpty()) {
      return List.of();
    }
    List<@Nullable Object> args = new ArrayList<>();
    args.add(catalogParts.toArray(UUID[]::new));
    return rows(LINKED + ROWS.formatted(""), args, branchId, MOST_LINKED);
  }

  private static String named(SearchText text, List<@Nullable Object> args) {
    List<SearchText> numbers = text.numbersAmongWords();
    args.add(numbers.stream().map(SearchText::numberKey).toArray(String[]::new));
    args.add(numbers.stream().map(SearchText::typed).toArray(String[]::new));
    return NAMED.formatted(everyWord("(i.search_text || w.code)", text, args));
  }

  /** Each word as it was typed, or as a number without its dashes. */
  private static String everyWord(String place, SearchText text, List<@Nullable Object> args) {
    StringBuilder conditions = new StringBuilder();
    for (String word : text.words()) {
      String plain = new SearchText(word).numberKey().toLowerCase(Locale.ROOT);
      args.add(SearchText.anywhere(word));
      if (plain.isEmpty() || plain.equals(word)) {
        conditions.append(" and ").append(place).append(" like ?");
      } else {
        conditions.append(" and (%1$s like ? or %1$s like ?)".formatted(place));
        args.add(SearchText.anywhere(plain));
      }
    }
    return conditions.toString();
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

  private static List<String> prefixArgs(SearchText text, List<String> brands) {
    List<String> args = new ArrayList<>();
    args.add(SearchText.beginning(text.numberKey()));
    args.addAll(brands);
    return args;
  }

  private List<FoundItem> rows(
      String query, List<@Nullable Object> args, @Nullable UUID branchId, int limit) {
    args.add(branchId);
    args.add(branchId);
    args.add(limit);
    return sql.list(query, ItemLookup::found, args.toArray());
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
        row.integer("rank") <= 2,
        row.findUuid("catalog_part_id").orElse(null));
  }
}
