package mx.nexus.catalog.rest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.nexus.catalog.InputKind;
import mx.nexus.catalog.PartHit;
import mx.nexus.catalog.PartResults;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/**
 * What was found for a typed text, best first.
 *
 * @param nextCursor always null: who needs more than the best types more
 * @param tookMs time of the look-up
 * @param kind what the text was taken for
 * @param quantity how many were asked for by {@code 3*code}
 */
public record SearchAnswer(
    List<Part> items,
    @Nullable String nextCursor,
    Facets facets,
    @Example("6") long tookMs,
    @Example("words") InputKind kind,
    @Example("1") Quantity quantity) {

  public SearchAnswer {
    items = List.copyOf(items);
  }

  static SearchAnswer of(PartResults results, List<PartHit> shown, long tookMs) {
    return new SearchAnswer(
        shown.stream().map(Part::of).toList(),
        null,
        Facets.of(results.items()),
        tookMs,
        results.kind(),
        results.quantity());
  }

  /**
   * A part.
   *
   * @param category empty for the shop's own parts
   * @param inStock on hand in the whole shop
   * @param inBranch on hand in the branch that asked
   * @param elsewhere on hand in the other branches
   * @param exact whether the text names exactly this part
   */
  public record Part(
      UUID partId,
      @Example("WB-7391-C") String number,
      @Example("41060-50Y90") String oemNumber,
      @Example("Wagner") String brand,
      @Example("Balata delantera cerámica") String name,
      @Example("") String category,
      @Example("6") Quantity inStock,
      @Example("4") Quantity inBranch,
      @Example("2") Quantity elsewhere,
      @Example("412.00") Money price,
      @Example("449.00") @Nullable Money retailPrice,
      boolean exact) {

    static Part of(PartHit hit) {
      return new Part(
          hit.partId(),
          hit.number(),
          hit.oemNumber(),
          hit.brand(),
          hit.name(),
          "",
          hit.inStock(),
          hit.inBranch(),
          hit.elsewhere(),
          hit.price(),
          hit.retailPrice(),
          hit.exact());
    }
  }

  /** How the parts found divide, before the brand was chosen. */
  public record Facets(List<Facet> brands) {

    public Facets {
      brands = List.copyOf(brands);
    }

    static Facets of(List<PartHit> hits) {
      Map<String, Long> counted =
          hits.stream()
              .map(PartHit::brand)
              .filter(brand -> !brand.isEmpty())
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
      return new Facets(
          counted.entrySet().stream()
              .map(brand -> new Facet(brand.getKey(), brand.getValue()))
              .sorted(Comparator.comparingLong(Facet::count).reversed().thenComparing(Facet::value))
              .toList());
    }
  }

  /** A value and how many parts have it. */
  public record Facet(@Example("Wagner") String value, @Example("3") long count) {}
}
