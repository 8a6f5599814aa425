package mx.nexus.catalog.app.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.app.Catalogue;
import mx.nexus.catalog.search.Words;
import mx.nexus.inventory.FoundItem;
import mx.nexus.inventory.ItemLinks;
import mx.nexus.inventory.ItemLinks.LinkedItem;
import mx.nexus.inventory.ItemLookup;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Finds for the shop's parts what they may be in the catalogue: parts that share a number with
 * them. The more that speaks for one, the more sure it is.
 */
@ApplicationScoped
public class LinkSuggestions {

  private static final int MOST_PER_NUMBER = 20;
  private static final int MOST_SHOWN = 3;

  /** Shorter numbers are numbers of many things. */
  private static final int SHORTEST_NUMBER = 4;

  /** All parts that one of these numbers names, bounded number by number. */
  private static final String SAME_NUMBER =
      """
      select n.key, p.id, p.number, p.name, b.name as brand, w.kind
        from unnest(?::text[]) as n (key)
       cross join lateral (
         (select id as part_id, 'number' as kind from part where number_key = n.key limit ?)
         union all
         (select part_id, kind from part_number where number_key = n.key limit ?)) w
        join part p on p.id = w.part_id
        join part_brand b on b.id = p.brand_id
      """;

  private final Catalogue catalogue;
  private final ItemLinks links;
  private final ItemLookup items;

  @SuppressWarnings("NullAway")
  protected LinkSuggestions() {
    this(null, null, null);
  }

  @Inject
  public LinkSuggestions(Catalogue catalogue, ItemLinks links, ItemLookup items) {
    this.catalogue = catalogue;
    this.links = links;
    this.items = items;
  }

  /**
   * A part of the shop that is linked to none of the catalogue, and what it may be.
   *
   * @param sure whether the first suggestion is beyond doubt: the same barcode, or the same brand
   *     and number, and no other part as much
   */
  public record UnlinkedItem(
      UUID itemId,
      @Example("WB-7391-C") String sku,
      @Example("Balata delantera cerámica") String name,
      @Example("Wagner") String brand,
      @Example("41060-50Y90") String oemNumber,
      boolean sure,
      List<Suggestion> suggestions)
      implements Serializable {

    public UnlinkedItem {
      suggestions = List.copyOf(suggestions);
    }

    /** The best suggestion; null when there is none. */
    public @Nullable Suggestion best() {
      return suggestions.isEmpty() ? null : suggestions.get(0);
    }
  }

  /**
   * A part of the catalogue that it may be.
   *
   * @param by what they have in common: {@code barcode}, {@code number}, {@code oem}
   * @param sameBrand whether the brand is the same too
   */
  public record Suggestion(
      UUID partId,
      @Example("WB-7391-C") String number,
      @Example("Wagner") String brand,
      @Example("Balata delantera cerámica") String name,
      @Example("number") String by,
      boolean sameBrand)
      implements Serializable {

    int weight() {
      int shared = by.equals("barcode") ? 4 : by.equals("number") ? 2 : 1;
      return sameBrand ? shared + 3 : shared;
    }

    boolean isSure() {
      return by.equals("barcode") || (by.equals("number") && sameBrand);
    }
  }

  /** A page of the shop's unlinked parts, each with what it may be. */
  public CursorPage<UnlinkedItem> page(PageRequest request) {
    CursorPage<LinkedItem> page = links.unlinked(request);
    Map<UUID, List<Suggestion>> found =
        catalogue.database().map(db -> suggestions(db, page.items())).orElse(Map.of());
    return page.map(item -> unlinked(item, found.getOrDefault(item.id(), List.of())));
  }

  private static UnlinkedItem unlinked(LinkedItem item, List<Suggestion> suggestions) {
    boolean sure =
        !suggestions.isEmpty()
            && suggestions.get(0).isSure()
            && (suggestions.size() == 1
                || suggestions.get(1).weight() < suggestions.get(0).weight());
    return new UnlinkedItem(
        item.id(),
        item.sku(),
        item.name(),
        item.brand(),
        item.oemNumber(),
        sure,
        suggestions.stream().limit(MOST_SHOWN).toList());
  }

  private Map<UUID, List<Suggestion>> suggestions(CatalogDatabase db, List<LinkedItem> unlinked) {
    String[] keys =
        unlinked.stream().flatMap(LinkSuggestions::keys).distinct().toArray(String[]::new);
    if (keys.length == 0) {
      return Map.of();
    }
    Map<String, List<Named>> named = new HashMap<>();
    db.list(SAME_NUMBER, Named::of, keys, MOST_PER_NUMBER, MOST_PER_NUMBER)
        .forEach(each -> named.computeIfAbsent(each.key(), key -> new ArrayList<>()).add(each));
    Set<UUID> taken = taken(named);
    Map<UUID, List<Suggestion>> found = new HashMap<>();
    for (LinkedItem item : unlinked) {
      found.put(item.id(), best(item, named, taken));
    }
    return found;
  }

  /** Parts of the catalogue that the shop has linked already. */
  private Set<UUID> taken(Map<String, List<Named>> named) {
    List<UUID> parts =
        named.values().stream().flatMap(List::stream).map(Named::partId).distinct().toList();
    Set<UUID> taken = new HashSet<>();
    for (FoundItem item : items.linkedTo(parts, null)) {
      if (item.catalogPartId() != null) {
        taken.add(item.catalogPartId());
      }
    }
    return taken;
  }

  private static List<Suggestion> best(
      LinkedItem item, Map<String, List<Named>> named, Set<UUID> taken) {
    Map<UUID, Suggestion> best = new LinkedHashMap<>();
    keys(item)
        .flatMap(key -> named.getOrDefault(key, List.of()).stream())
        .filter(each -> !taken.contains(each.partId()))
        .map(each -> each.suggestion(item.brand()))
        .forEach(
            each -> best.merge(each.partId(), each, (a, b) -> a.weight() >= b.weight() ? a : b));
    return best.values().stream()
        .sorted(Comparator.comparingInt(Suggestion::weight).reversed())
        .toList();
  }

  private static Stream<String> keys(LinkedItem item) {
    return Stream.concat(Stream.of(item.sku(), item.oemNumber()), item.barcodes().stream())
        .map(Words::numberKey)
        .filter(key -> key.length() >= SHORTEST_NUMBER)
        .distinct();
  }

  /** A part that a number names. */
  private record Named(
      String key, UUID partId, String number, String name, String brand, String kind) {

    static Named of(Row row) {
      return new Named(
          row.text("key"),
          CatalogIds.PART.of(row.integer("id")),
          row.text("number"),
          row.text("name"),
          row.text("brand"),
          row.text("kind"));
    }

    Suggestion suggestion(String brandOfItem) {
      String by = kind.equals("barcode") || kind.equals("number") ? kind : "oem";
      boolean sameBrand =
          !brandOfItem.isEmpty() && Words.numberKey(brandOfItem).equals(Words.numberKey(brand));
      return new Suggestion(partId, number, brand, name, by, sameBrand);
    }
  }
}
