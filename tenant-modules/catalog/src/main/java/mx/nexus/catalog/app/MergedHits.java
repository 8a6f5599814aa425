package mx.nexus.catalog.app;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.catalog.OwnPartSearch;
import mx.nexus.catalog.PartHit;
import mx.nexus.catalog.app.Catalogue.Looking;
import mx.nexus.catalog.app.CounterSearch.CounterHit;
import mx.nexus.catalog.app.CounterSearch.CounterQuery;
import mx.nexus.catalog.app.CounterSearch.Ranked;
import mx.nexus.catalog.search.Found;
import mx.nexus.catalog.search.Lack;
import mx.nexus.catalog.search.Names;
import mx.nexus.catalog.search.PartSearch.Wanted;
import mx.nexus.catalog.search.PartSet;
import mx.nexus.inventory.FoundItem;
import mx.nexus.inventory.ItemLookup.FoundWithLinked;
import org.jspecify.annotations.Nullable;

/**
 * The shop's matches and the catalogue's as one list: each part once, with what both know about it.
 */
final class MergedHits {

  /** What a part can lack besides what its text says. */
  private static final Set<Lack> OF_THE_VEHICLE = EnumSet.of(Lack.YEAR, Lack.VEHICLE);

  private final CounterQuery query;
  private final Looking looking;
  private final Map<UUID, PartHit> linked;
  private final Map<UUID, Ranked> hits = new LinkedHashMap<>();
  private final Known known;

  /**
   * With what the shop's own texts found.
   *
   * @param ours and the shop's parts that are parts of the catalogue which were found there
   * @param inShop the parts of the catalogue that the shop has
   * @param shared what the catalogue found, which says more about the same parts
   */
  MergedHits(
      CounterQuery query,
      Looking looking,
      FoundWithLinked ours,
      PartSet inShop,
      List<Found.Hit> shared) {
    this.query = query;
    this.looking = looking;
    this.linked =
        ours.linked().stream()
            .map(OwnPartSearch::hit)
            .collect(
                Collectors.toMap(
                    MergedHits::catalogPart, Function.identity(), (first, second) -> first));
    this.known = known(ours.found(), shared, inShop);
    takeOurs(ours.found());
  }

  Collection<Ranked> all() {
    return hits.values();
  }

  private void takeOurs(List<FoundItem> found) {
    int place = 0;
    for (FoundItem each : found) {
      PartHit item = OwnPartSearch.hit(each);
      Boolean fits = fits(item);
      boolean ofTheKind = !query.isOfAKind() || known.isOfTheKind(part(item));
      boolean saysNo = Boolean.FALSE.equals(fitsByName(item));
      if (ofTheKind && (item.exact() || !saysNo)) {
        List<Lack> lacks =
            Boolean.FALSE.equals(fits) && !item.exact() ? List.of(Lack.VEHICLE) : List.of();
        CounterHit hit = new CounterHit(item, null, item.brand(), "", fits, lacks);
        hits.put(item.partId(), new Ranked(query.window(place), hit));
      }
      place++;
    }
  }

  /** Takes what the catalogue found. */
  void take(List<Found.Hit> found) {
    int place = 0;
    for (Found.Hit hit : found) {
      UUID shared = CatalogIds.PART.of(hit.partId());
      PartHit item = linked.get(shared);
      UUID id = item == null ? shared : item.partId();
      Ranked former = hits.get(id);
      int window = query.window(place);
      if (former == null || former.hit().shared() != null) {
        CounterHit together = former == null ? together(hit, item, null) : former.hit();
        hits.put(
            id, new Ranked(former == null ? window : Math.min(window, former.window()), together));
      } else if (former.window() >= window) {
        // What stands among better ones already must be the same there on every page.
        hits.put(id, new Ranked(window, together(hit, item, former.hit())));
      }
      place++;
    }
  }

  private CounterHit together(Found.Hit hit, @Nullable PartHit item, @Nullable CounterHit ours) {
    Names names = looking.names();
    PartHit ofOurs = ours != null && ours.own() != null ? ours.own() : item;
    boolean named = ofOurs != null && ofOurs.exact();
    return new CounterHit(
        ofOurs,
        hit,
        names.brands().getOrDefault(hit.brandId(), ""),
        names.categories().getOrDefault(hit.categoryId(), ""),
        fits(hit, ours),
        ours == null ? hit.lacks() : named ? List.of() : ofTheVehicle(hit.lacks()));
  }

  /** A number that was named is found whatever the vehicle, so the catalogue is asked about it. */
  private @Nullable Boolean fits(Found.Hit hit, @Nullable CounterHit ours) {
    if (hit.fits() != null) {
      return hit.fits();
    }
    if (ours != null) {
      return ours.fits();
    }
    boolean asked = query.vehicleId() > 0 && hit.exact();
    return asked ? known.doesFit(hit.partId()) : null;
  }

  /** The words stand in the shop's own text; which vehicle it is for need not. */
  private List<Lack> ofTheVehicle(List<Lack> lacks) {
    return query.vehicleId() == 0
        ? List.of()
        : lacks.stream().filter(OF_THE_VEHICLE::contains).toList();
  }

  private @Nullable Boolean fits(PartHit item) {
    Boolean byName = fitsByName(item);
    Integer part = part(item);
    if (query.vehicleId() == 0 || byName != null || part == null) {
      return byName;
    }
    return known.doesFit(part);
  }

  /** What the shop's own name of a part says about the chosen vehicle. */
  private @Nullable Boolean fitsByName(PartHit item) {
    return query.vehicleId() == 0
        ? null
        : looking.questions().namesVehicle(item.name(), query.vehicleId()).orElse(null);
  }

  /** Looks up what the catalogue knows of the shop's parts that it did not find itself. */
  private Known known(List<FoundItem> found, List<Found.Hit> shared, PartSet inShop) {
    Set<Integer> parts = new HashSet<>();
    for (FoundItem each : found) {
      Integer part = part(OwnPartSearch.hit(each));
      if (part != null) {
        parts.add(part);
      }
    }
    Set<Integer> ofTheKind = new HashSet<>();
    if (query.isOfAKind()) {
      shared.forEach(hit -> ofTheKind.add(hit.partId()));
      query
          .wanted(looking.names())
          .map(what -> new Wanted(0, 0, what.categoryId(), what.positionId(), 1))
          .ifPresent(what -> ofTheKind.addAll(looking.among().wanted(parts, what, inShop)));
    }
    Set<Integer> fitting = Set.of();
    if (query.vehicleId() > 0) {
      shared.stream().filter(Found.Hit::exact).forEach(hit -> parts.add(hit.partId()));
      fitting = looking.among().wanted(parts, Wanted.any(1).forVehicle(query.vehicleId()), inShop);
    }
    return new Known(fitting, ofTheKind);
  }

  /**
   * What the catalogue knows of the shop's parts.
   *
   * @param fitting those that fit the chosen vehicle
   * @param ofTheKind those of the category and position wanted
   */
  private record Known(Set<Integer> fitting, Set<Integer> ofTheKind) {

    boolean doesFit(int part) {
      return fitting.contains(part);
    }

    boolean isOfTheKind(@Nullable Integer part) {
      return part != null && ofTheKind.contains(part);
    }
  }

  private static @Nullable Integer part(PartHit item) {
    UUID part = item.catalogPartId();
    return part == null || CatalogIds.PART.find(part).isEmpty()
        ? null
        : Integer.valueOf(CatalogIds.PART.find(part).getAsInt());
  }

  private static UUID catalogPart(PartHit item) {
    UUID part = item.catalogPartId();
    if (part == null) {
      throw new IllegalStateException("not linked: " + item.partId());
    }
    return part;
  }
}
