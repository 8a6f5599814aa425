package mx.nexus.catalog.rest;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.catalog.InputKind;
import mx.nexus.catalog.PartHit;
import mx.nexus.catalog.app.CounterSearch;
import mx.nexus.catalog.app.CounterSearch.CounterHit;
import mx.nexus.catalog.app.CounterSearch.CounterResults;
import mx.nexus.catalog.app.VehicleChoices;
import mx.nexus.catalog.app.VehicleChoices.VehicleView;
import mx.nexus.catalog.app.history.Fitted;
import mx.nexus.catalog.app.history.SeenOnVehicle;
import mx.nexus.catalog.search.Found;
import mx.nexus.catalog.search.Lack;
import mx.nexus.catalog.search.Understood;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.rest.Cursor;
import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/**
 * What was found for a typed text, best first.
 *
 * @param nextCursor leads to the next parts, up to the best 600 of both lists; null at their end
 * @param tookMs time of the look-up, to a hundredth
 * @param kind what the text was taken for
 * @param quantity how many were asked for by {@code 3*code}
 * @param vehicles the vehicles that the text names, when it names a few and nothing else
 * @param missing what was asked for, as it was understood, when nothing has all of it; each of the
 *     items then says in {@code lacks} what it does not have. Null when something answers
 */
public record SearchAnswer(
    List<Part> items,
    @Nullable String nextCursor,
    Facets facets,
    @Example("3.42") BigDecimal tookMs,
    @Example("words") InputKind kind,
    @Example("1") Quantity quantity,
    List<VehicleView> vehicles,
    @Nullable Missing missing) {

  public SearchAnswer {
    items = List.copyOf(items);
    vehicles = List.copyOf(vehicles);
  }

  /** Looks, and counts how the matches divide as before they were narrowed. */
  static SearchAnswer find(CounterSearch search, VehicleChoices choices, SearchRequest asked) {
    return find(search, choices, asked, null);
  }

  /** The same with what the shop has seen on the chosen vehicle; null when none is. */
  static SearchAnswer find(
      CounterSearch search,
      VehicleChoices choices,
      SearchRequest asked,
      @Nullable SeenOnVehicle seen) {
    long start = System.nanoTime();
    CounterResults results = search.search(asked.query(), seen);
    CounterResults counted = asked.isNarrowed() ? search.search(asked.wideQuery()) : results;
    int shown = asked.offset() + results.hits().size();
    SearchAnswer answer =
        of(
            results,
            counted,
            new Following(
                results.more() ? Cursor.of(shown).encoded() : null,
                choices.of(results.vehicleIds())),
            System.nanoTime() - start);
    return seen == null ? answer : answer.with(seen);
  }

  /**
   * What stands beside the parts.
   *
   * @param cursor leads to the next parts; null at their end
   * @param vehicles that the text names
   */
  record Following(@Nullable String cursor, List<VehicleView> vehicles) {

    static final Following NOTHING = new Following(null, List.of());
  }

  /** With what the shop has seen of the parts on the chosen vehicle. */
  private SearchAnswer with(SeenOnVehicle seen) {
    return new SearchAnswer(
        items.stream().map(part -> part.with(seen)).toList(),
        nextCursor,
        facets,
        tookMs,
        kind,
        quantity,
        vehicles,
        missing);
  }

  static SearchAnswer of(
      CounterResults results, CounterResults counted, Following following, long tookNanos) {
    return new SearchAnswer(
        results.hits().stream().map(Part::of).toList(),
        following.cursor(),
        Facets.of(counted),
        BigDecimal.valueOf(tookNanos / 10_000, 2),
        results.kind(),
        results.quantity(),
        following.vehicles(),
        Missing.of(counted.missing()));
  }

  /**
   * What there is not.
   *
   * @param part kind of part and what else was said of it; empty when only a vehicle was named
   * @param vehicle the vehicle that was chosen or named; empty when none was
   */
  public record Missing(
      @Example("Balata delantera") String part, @Example("Nissan Tsuru 2008") String vehicle) {

    static @Nullable Missing of(@Nullable Understood understood) {
      return understood == null ? null : new Missing(understood.part(), understood.vehicle());
    }
  }

  /**
   * A part.
   *
   * @param partId the shop's part when it has it, else the catalogue's
   * @param own whether the shop has it in its list
   * @param catalogPartId the part of the shared catalogue
   * @param inStock on hand in the whole shop
   * @param inBranch on hand in the branch that asked
   * @param elsewhere on hand in the other branches
   * @param price what the customer pays, tax included; empty when the shop does not have the part
   * @param exact whether the text names exactly this part
   * @param fits whether it fits the vehicle that was chosen or named; empty when none was
   * @param lacks what was asked for and it does not have: {@code kind} (its name only begins like
   *     the kind that was named), {@code brand}, {@code year} (or engine), {@code position}, {@code
   *     words}, {@code vehicle}; empty for an answer
   * @param evidence what the shop has seen of it on the chosen vehicle; empty when nothing
   */
  public record Part(
      UUID partId,
      boolean own,
      @Nullable UUID catalogPartId,
      @Example("WB-7391-C") String number,
      @Example("41060-50Y90") String oemNumber,
      @Example("Wagner") String brand,
      @Example("Balata delantera cerámica") String name,
      @Example("Frenos") String category,
      @Example("6") Quantity inStock,
      @Example("4") Quantity inBranch,
      @Example("2") Quantity elsewhere,
      @Example("412.00") @Nullable Money price,
      @Example("449.00") @Nullable Money retailPrice,
      boolean exact,
      @Nullable Boolean fits,
      List<Lack> lacks,
      @Nullable Fitted evidence) {

    public Part {
      lacks = List.copyOf(lacks);
    }

    private Part with(SeenOnVehicle seen) {
      Fitted all = seen.of(Arrays.asList(partId, catalogPartId));
      return new Part(
          partId,
          own,
          catalogPartId,
          number,
          oemNumber,
          brand,
          name,
          category,
          inStock,
          inBranch,
          elsewhere,
          price,
          retailPrice,
          exact,
          fits,
          lacks,
          all);
    }

    static Part of(CounterHit hit) {
      PartHit own = hit.own();
      Found.Hit shared = hit.shared();
      if (own != null) {
        return of(hit, own);
      }
      if (shared == null) {
        throw new IllegalStateException("a hit of nothing");
      }
      UUID id = CatalogIds.PART.of(shared.partId());
      return new Part(
          id,
          false,
          id,
          shared.number(),
          "",
          hit.brand(),
          shared.name(),
          hit.category(),
          Quantity.ZERO,
          Quantity.ZERO,
          Quantity.ZERO,
          null,
          null,
          shared.exact(),
          hit.fits(),
          hit.lacks(),
          null);
    }

    private static Part of(CounterHit hit, PartHit own) {
      return new Part(
          own.partId(),
          true,
          own.catalogPartId(),
          own.number(),
          own.oemNumber(),
          own.brand(),
          own.name(),
          hit.category(),
          own.inStock(),
          own.inBranch(),
          own.elsewhere(),
          own.price(),
          own.retailPrice(),
          own.exact(),
          hit.fits(),
          hit.lacks(),
          null);
    }
  }

  /**
   * How the parts found divide, before brand, category, position or what is on hand was chosen.
   *
   * @param inStock how many of the best of both lists are on hand in the shop
   * @param counted whether all matches were counted, or only the most popular of very many
   */
  public record Facets(
      List<Facet> brands,
      List<Facet> categories,
      List<Facet> positions,
      @Example("4") long inStock,
      boolean counted) {

    private static final int MOST = 30;

    public Facets {
      brands = List.copyOf(brands);
      categories = List.copyOf(categories);
      positions = List.copyOf(positions);
    }

    static Facets of(CounterResults results) {
      Found found = results.found();
      Map<String, Long> brands = named(found.brands(), results.names().brands());
      results.hits().stream()
          .filter(hit -> hit.shared() == null && !hit.brand().isEmpty())
          .forEach(hit -> brands.merge(hit.brand(), 1L, Long::sum));
      return new Facets(
          facets(brands),
          facets(named(found.categories(), results.names().categories())),
          facets(named(found.positions(), results.names().positions())),
          results.onHand(),
          found.counted());
    }

    private static Map<String, Long> named(
        Map<Integer, Integer> counts, Map<Integer, String> names) {
      Map<String, Long> named = new HashMap<>();
      counts.forEach(
          (id, count) -> named.merge(names.getOrDefault(id, ""), (long) count, Long::sum));
      named.remove("");
      return named;
    }

    private static List<Facet> facets(Map<String, Long> counts) {
      return counts.entrySet().stream()
          .map(each -> new Facet(each.getKey(), each.getValue()))
          .sorted(Comparator.comparingLong(Facet::count).reversed().thenComparing(Facet::value))
          .limit(MOST)
          .toList();
    }
  }

  /** A value and how many parts have it. */
  public record Facet(@Example("Wagner") String value, @Example("3") long count) {}
}
