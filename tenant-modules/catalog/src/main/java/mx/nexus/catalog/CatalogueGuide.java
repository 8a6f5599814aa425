package mx.nexus.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.nexus.catalog.CatalogPart.Fact;
import mx.nexus.catalog.CatalogPart.FittedVehicles;
import mx.nexus.catalog.GuidedSearch.Part;
import mx.nexus.catalog.GuidedSearch.Share;
import mx.nexus.catalog.app.CounterSearch;
import mx.nexus.catalog.app.CounterSearch.CounterHit;
import mx.nexus.catalog.app.CounterSearch.CounterQuery;
import mx.nexus.catalog.app.CounterSearch.CounterResults;
import mx.nexus.catalog.app.PartPage;
import mx.nexus.catalog.app.PartPage.PartView;
import mx.nexus.catalog.app.VehicleChoices;
import mx.nexus.catalog.app.VehicleChoices.VehicleView;
import mx.nexus.catalog.search.Found;
import mx.nexus.catalog.search.Lack;
import mx.nexus.platform.problem.NotFound;

/**
 * Leads other capabilities through the catalogue: the counter's search, a part's facts, the way to
 * a vehicle. Prices and stock are not told here.
 */
@ApplicationScoped
public class CatalogueGuide {

  /** Parts of both lists among which the shop's own are picked out. */
  private static final int AMONG_WHICH_OURS_ARE = 50;

  private static final int MOST_SHARES = 12;
  private static final Set<Lack> AMISS = Set.of(Lack.KIND, Lack.YEAR, Lack.VEHICLE);

  private final CounterSearch search;
  private final PartPage parts;
  private final VehicleChoices vehicles;

  @SuppressWarnings("NullAway")
  protected CatalogueGuide() {
    this(null, null, null);
  }

  @Inject
  public CatalogueGuide(CounterSearch search, PartPage parts, VehicleChoices vehicles) {
    this.search = search;
    this.parts = parts;
    this.vehicles = vehicles;
  }

  /**
   * The best matches of the shop's parts and the catalogue's.
   *
   * @throws mx.nexus.platform.problem.RuleRefused {@code catalog.quantity-out-of-range} for a
   *     quantity in front that nobody can mean
   */
  public GuidedSearch search(GuidedSearch.Wish wish) {
    int vehicle =
        Optional.ofNullable(wish.vehicleId())
            .map(CatalogIds.VEHICLE::find)
            .orElse(OptionalInt.empty())
            .orElse(0);
    int looked = wish.ownOnly() ? AMONG_WHICH_OURS_ARE : wish.limit();
    CounterResults results =
        search.search(
            new CounterQuery(
                new PartQuery(wish.typed(), null, wish.brand(), looked),
                vehicle,
                wish.category(),
                null,
                false,
                0));
    List<CounterHit> hits =
        results.hits().stream()
            .filter(hit -> !wish.ownOnly() || hit.own() != null)
            .filter(CatalogueGuide::isOfKindAndVehicle)
            .toList();
    return new GuidedSearch(
        hits.stream().limit(wish.limit()).map(CatalogueGuide::part).toList(),
        wish.ownOnly() ? shares(hits, CounterHit::category) : categories(results),
        wish.ownOnly() ? shares(hits, CounterHit::brand) : brands(results));
  }

  /** Nobody stands by to say that a part is for another vehicle. */
  private static boolean isOfKindAndVehicle(CounterHit hit) {
    return hit.lacks().stream().noneMatch(AMISS::contains);
  }

  /** What the catalogue says about a part of it; empty when it has none of this id. */
  public Optional<CatalogPart> part(UUID id, Locale language) {
    if (CatalogIds.PART.find(id).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(part(parts.get(id, null, language)));
    } catch (NotFound unknown) {
      return Optional.empty();
    }
  }

  /** The years that there are vehicles of, the newest first. */
  public List<Integer> years() {
    return vehicles.years();
  }

  /** The makes that sold something in a year. */
  public List<String> makes(int year) {
    return vehicles.makes(year);
  }

  /** The models of a make in a year. */
  public List<String> models(int year, String make) {
    return vehicles.models(year, make);
  }

  /** The vehicles that a model was in a year: one for each engine. */
  public List<CatalogVehicle> vehicles(int year, String make, String model) {
    return vehicles.engines(year, make, model).stream().map(CatalogueGuide::vehicle).toList();
  }

  /** The vehicle of this id. */
  public Optional<CatalogVehicle> vehicle(UUID id) {
    return vehicles.find(id).map(CatalogueGuide::vehicle);
  }

  private static Part part(CounterHit hit) {
    PartHit own = hit.own();
    Found.Hit shared = hit.shared();
    if (own != null) {
      return new Part(
          own.partId(),
          own.catalogPartId(),
          own.number(),
          own.brand(),
          own.name(),
          hit.category(),
          hit.fits());
    }
    if (shared == null) {
      throw new IllegalStateException("a hit of nothing");
    }
    return new Part(
        null,
        CatalogIds.PART.of(shared.partId()),
        shared.number(),
        hit.brand(),
        shared.name(),
        hit.category(),
        hit.fits());
  }

  private static CatalogPart part(PartView part) {
    return new CatalogPart(
        part.partId(),
        part.number(),
        part.brand(),
        part.name(),
        part.category(),
        part.numbers().stream()
            .filter(number -> number.kind().equals("oem"))
            .map(PartPage.PartNumber::number)
            .toList(),
        part.attributes().stream()
            .map(each -> new Fact(each.name(), (each.value() + " " + each.unit()).strip()))
            .toList(),
        part.fitment().stream()
            .map(
                each ->
                    new FittedVehicles(
                        each.make(),
                        each.model(),
                        each.yearFrom(),
                        each.yearTo(),
                        each.engines(),
                        each.position()))
            .toList(),
        part.equivalents().stream().map(PartPage.Other::partId).toList(),
        part.supersededBy().stream().map(PartPage.Other::partId).toList());
  }

  private static CatalogVehicle vehicle(VehicleView view) {
    return new CatalogVehicle(
        view.vehicleId(), view.year(), view.make(), view.model(), view.engine(), view.body());
  }

  private static List<Share> categories(CounterResults results) {
    return shares(results.found().categories(), results.names().categories());
  }

  private static List<Share> brands(CounterResults results) {
    return shares(results.found().brands(), results.names().brands());
  }

  private static List<Share> shares(Map<Integer, Integer> counts, Map<Integer, String> names) {
    return largest(
        counts.entrySet().stream()
            .map(each -> new Share(names.getOrDefault(each.getKey(), ""), each.getValue())));
  }

  private static List<Share> shares(List<CounterHit> hits, Function<CounterHit, String> name) {
    return largest(
        hits.stream()
            .collect(Collectors.groupingBy(name, Collectors.counting()))
            .entrySet()
            .stream()
            .map(each -> new Share(Objects.requireNonNull(each.getKey()), each.getValue())));
  }

  private static List<Share> largest(Stream<Share> shares) {
    return shares
        .filter(share -> !share.name().isEmpty())
        .sorted(Comparator.comparingLong(Share::count).reversed().thenComparing(Share::name))
        .limit(MOST_SHARES)
        .toList();
  }
}
