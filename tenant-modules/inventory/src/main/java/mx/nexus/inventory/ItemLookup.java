package mx.nexus.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
          select * from inventory_item where id = h.id and active offset 0) i
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

  private static final String FIND =
      "select * from inventory_find_items(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** Ranks below are of what the text found; this is of what was asked for by its id. */
  private static final int LINKED_RANK = 8;

  /** What leads through the index of trigrams, and what leads nowhere. */
  private static final int MOST_SELECTIVE = 3;

  private static final String ANYTHING = "%";

  private static final String LINKED =
      """
      with hits as (
        select id, 7 as rank from inventory_item where catalog_part_id = any(?))
      """;

  private static final int MOST_LINKED = 400;

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
        rows("with hits as (" + EXACT + ") " + ROWS, exactArgs(text), branchId, 2);
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
    return text.isEmpty() ? List.of() : find(text, branchId, brand, limit, List.of()).found();
  }

  /**
   * What a text found, and what was asked for beside it.
   *
   * @param found the best matches of the text, best first
   * @param linked the shop's parts that are certain parts of the shared catalogue
   */
  public record FoundWithLinked(List<FoundItem> found, List<FoundItem> linked) {

    public FoundWithLinked {
      found = List.copyOf(found);
      linked = List.copyOf(linked);
    }
  }

  /** The best matches, and the shop's parts that are these of the shared catalogue, at once. */
  public FoundWithLinked search(
      String typed,
      @Nullable UUID branchId,
      @Nullable String brand,
      int limit,
      Collection<UUID> catalogParts) {
    SearchText text = new SearchText(typed);
    return text.isEmpty()
        ? new FoundWithLinked(List.of(), linkedTo(catalogParts, branchId))
        : find(text, branchId, brand, limit, catalogParts);
  }

  private FoundWithLinked find(
      SearchText text,
      @Nullable UUID branchId,
      @Nullable String brand,
      int limit,
      Collection<UUID> catalogParts) {
    List<SearchText> numbers = text.words().size() > 1 ? text.numbersAmongWords() : List.of();
    WordPatterns words = WordPatterns.of(text);
    List<Ranked> rows =
        sql.list(
            FIND,
            row -> new Ranked(found(row), row.integer("rank")),
            text.typed(),
            text.numberKey(),
            words.words(),
            words.either(),
            words.or(),
            words.selective(),
            numbers.stream().map(SearchText::numberKey).toArray(String[]::new),
            numbers.stream().map(SearchText::typed).toArray(String[]::new),
            brand,
            catalogParts.toArray(UUID[]::new),
            branchId,
            limit);
    Set<UUID> wanted = Set.copyOf(catalogParts);
    return new FoundWithLinked(
        rows.stream()
            .filter(row -> row.rank() < LINKED_RANK)
            .limit(limit)
            .map(Ranked::item)
            .toList(),
        rows.stream().map(Ranked::item).filter(item -> isOneOf(item, wanted)).toList());
  }

  private static boolean isOneOf(FoundItem item, Set<UUID> wanted) {
    UUID part = item.catalogPartId();
    return part != null && wanted.contains(part);
  }

  private record Ranked(FoundItem item, int rank) {}

  /**
   * The words as patterns.
   *
   * @param words all of which are wanted
   * @param either words that are typed with dashes
   * @param or the same without them, one of the two is wanted
   * @param selective the longest runs of letters and digits, which every match has
   */
  private record WordPatterns(String[] words, String[] either, String[] or, String[] selective) {

    static WordPatterns of(SearchText text) {
      List<String> plain = new ArrayList<>();
      List<String> either = new ArrayList<>();
      List<String> or = new ArrayList<>();
      List<String> runs = new ArrayList<>();
      for (String word : text.words()) {
        String key = new SearchText(word).numberKey().toLowerCase(Locale.ROOT);
        if (key.isEmpty() || key.equals(word)) {
          plain.add(SearchText.anywhere(word));
        } else {
          either.add(SearchText.anywhere(word));
          or.add(SearchText.anywhere(key));
        }
        runs.addAll(SearchText.runs(word));
      }
      if (runs.isEmpty()) {
        return ofBeginnings(text, either, or);
      }
      runs.sort(Comparator.comparingInt(String::length).reversed());
      String[] selective = new String[MOST_SELECTIVE];
      Arrays.setAll(
          selective, at -> at < runs.size() ? SearchText.anywhere(runs.get(at)) : ANYTHING);
      return new WordPatterns(
          plain.toArray(String[]::new),
          either.toArray(String[]::new),
          or.toArray(String[]::new),
          selective);
    }

    /** One or two letters are in nearly every part somewhere; what begins with them is meant. */
    private static WordPatterns ofBeginnings(
        SearchText text, List<String> either, List<String> or) {
      String[] begun = text.words().stream().map(SearchText::begun).toArray(String[]::new);
      String[] selective = new String[MOST_SELECTIVE];
      Arrays.setAll(selective, at -> at < begun.length ? begun[at] : ANYTHING);
      return new WordPatterns(
          begun, either.toArray(String[]::new), or.toArray(String[]::new), selective);
    }
  }

  /** The shop's parts that are these parts of the shared catalogue. */
  public List<FoundItem> linkedTo(Collection<UUID> catalogParts, @Nullable UUID branchId) {
    if (catalogParts.isEmpty()) {
      return List.of();
    }
    List<@Nullable Object> args = new ArrayList<>();
    args.add(catalogParts.toArray(UUID[]::new));
    return rows(LINKED + ROWS, args, branchId, MOST_LINKED);
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
