package mx.nexus.catalog.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.catalog.CounterInput;
import mx.nexus.catalog.InputKind;
import mx.nexus.catalog.OwnPartSearch;
import mx.nexus.catalog.PartHit;
import mx.nexus.catalog.PartQuery;
import mx.nexus.catalog.PartResults;
import mx.nexus.catalog.app.Catalogue.Looking;
import mx.nexus.catalog.app.history.Fitted;
import mx.nexus.catalog.app.history.SeenOnVehicle;
import mx.nexus.catalog.search.Found;
import mx.nexus.catalog.search.Lack;
import mx.nexus.catalog.search.Names;
import mx.nexus.catalog.search.PartSearch.Wanted;
import mx.nexus.catalog.search.Question;
import mx.nexus.catalog.search.Understood;
import mx.nexus.inventory.FoundItem;
import mx.nexus.inventory.ItemLookup;
import mx.nexus.inventory.ItemLookup.FoundWithLinked;
import mx.nexus.platform.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what was typed among the shop's own parts and in the shared catalogue, and shows one
 * list: what the code names, what the shop has on hand, its other parts, and then what the
 * catalogue has besides.
 */
@ApplicationScoped
public class CounterSearch {

  /**
   * Parts among which those on hand are brought to the top: the best sixty of both, then the next
   * sixty, so that a part never moves to a page that was turned already.
   */
  private static final int WINDOW = 60;

  private static final int MOST_WINDOWS = PartQuery.MOST / WINDOW;

  /** Vehicles among which a clerk is asked to choose. */
  private static final int MOST_VEHICLES = 12;

  private final OwnPartSearch own;
  private final ItemLookup items;
  private final Catalogue catalogue;

  @SuppressWarnings("NullAway")
  protected CounterSearch() {
    this(null, null, null);
  }

  @Inject
  public CounterSearch(OwnPartSearch own, ItemLookup items, Catalogue catalogue) {
    this.own = own;
    this.items = items;
    this.catalogue = catalogue;
  }

  /**
   * What is looked for.
   *
   * @param vehicleId the vehicle chosen at the counter; 0 when none is
   * @param category the only category wanted, by its name; null when any is
   * @param position the only position wanted, by its name; null when any is
   * @param offset parts that were seen on the pages before
   */
  public record CounterQuery(
      PartQuery parts,
      int vehicleId,
      @Nullable String category,
      @Nullable String position,
      int offset) {

    int windows() {
      return Math.min((offset + parts.limit()) / WINDOW + 1, MOST_WINDOWS);
    }

    PartQuery ours() {
      return new PartQuery(parts.typed(), parts.branchId(), parts.brand(), windows() * WINDOW);
    }

    /** The page of these; empty behind the last. */
    List<CounterHit> page(List<CounterHit> all) {
      int from = Math.min(offset, all.size());
      return all.subList(from, Math.min(from + parts.limit(), all.size()));
    }

    /** Whether another page follows this one. */
    boolean hasMore(List<CounterHit> all, boolean cut) {
      int end = offset + parts.limit();
      return all.size() > end || (cut && windows() < MOST_WINDOWS && all.size() > offset);
    }
  }

  /** A part and the sixty that it is among, from 0. */
  record Ranked(int window, CounterHit hit) {}

  /**
   * A part of the list.
   *
   * @param own the part as the shop has it; null when only the catalogue has it
   * @param shared the part as the catalogue has it; null when only the shop has it
   * @param fits whether it fits the vehicle that was chosen or named; null when nobody knows
   * @param lacks what was asked for and it does not have; empty for an answer to all of it
   */
  public record CounterHit(
      @Nullable PartHit own,
      Found.@Nullable Hit shared,
      String brand,
      String category,
      @Nullable Boolean fits,
      List<Lack> lacks) {

    /** Under which the shop may have noted something of it. */
    List<@Nullable UUID> ids() {
      List<@Nullable UUID> ids = new ArrayList<>();
      if (own != null) {
        ids.add(own.partId());
        ids.add(own.catalogPartId());
      }
      if (shared != null) {
        ids.add(CatalogIds.PART.of(shared.partId()));
      }
      return ids;
    }

    boolean isAnAnswer() {
      return lacks.isEmpty();
    }

    boolean isOfTheKind() {
      return !lacks.contains(Lack.KIND);
    }

    boolean isKnownToFit() {
      return Boolean.TRUE.equals(fits);
    }

    boolean isExact() {
      return (own != null && own.exact()) || (shared != null && shared.exact());
    }

    boolean isHere() {
      return own != null && own.inBranch().isPositive();
    }

    boolean isElsewhere() {
      return own != null && own.elsewhere().isPositive();
    }
  }

  /**
   * What was found.
   *
   * @param found how the catalogue's matches divide
   * @param names what its numbers stand for
   * @param more whether another page follows
   * @param vehicleIds the vehicles that the text names, when it names nothing else
   * @param missing what was asked for, when nothing has all of it; null when something has
   */
  public record CounterResults(
      InputKind kind,
      Quantity quantity,
      List<CounterHit> hits,
      Found found,
      Names names,
      boolean more,
      List<Integer> vehicleIds,
      @Nullable Understood missing) {

    public CounterResults {
      hits = List.copyOf(hits);
      vehicleIds = List.copyOf(vehicleIds);
    }
  }

  /** The best matches of both. */
  public CounterResults search(CounterQuery query) {
    return search(query, null);
  }

  /**
   * The same, and of equal parts those that came back from the chosen vehicle last.
   *
   * @param seen what the shop has seen on that vehicle; null when none is chosen
   */
  public CounterResults search(CounterQuery query, @Nullable SeenOnVehicle seen) {
    return catalogue
        .find(looking -> merged(query, looking, seen))
        .orElseGet(() -> onlyOurs(query, own.search(query.ours()), seen));
  }

  private static boolean isCut(CounterQuery query, int found) {
    return found >= query.windows() * WINDOW;
  }

  private static CounterResults onlyOurs(
      CounterQuery query, PartResults ours, @Nullable SeenOnVehicle seen) {
    List<CounterHit> all = ours.items().stream().map(CounterSearch::onlyOurs).toList();
    look(seen, all);
    return new CounterResults(
        ours.kind(),
        ours.quantity(),
        query.page(all),
        Found.NOTHING,
        new Names(Map.of(), Map.of(), Map.of()),
        query.hasMore(all, isCut(query, all.size())),
        List.of(),
        null);
  }

  private CounterResults merged(CounterQuery query, Looking looking, @Nullable SeenOnVehicle seen) {
    CounterInput input = CounterInput.parse(query.parts().typed());
    Names names = looking.names();
    Question question = looking.questions().of(openEnd(query.parts().typed(), input.text()));
    Optional<Wanted> wanted = wanted(query, names);
    Found found = wanted.map(what -> looking.search().search(question, what)).orElse(Found.NOTHING);
    FoundWithLinked both = ours(query.ours(), input, found);
    Map<UUID, PartHit> linked = linked(both.linked());
    Map<UUID, Ranked> hits = new LinkedHashMap<>();
    int place = 0;
    for (FoundItem each : both.found()) {
      PartHit item = OwnPartSearch.hit(each);
      Boolean fits = fits(item, query.vehicleId(), looking);
      if (item.exact() || !Boolean.FALSE.equals(fits)) {
        CounterHit hit = new CounterHit(item, null, item.brand(), "", fits, List.of());
        hits.put(item.partId(), new Ranked(place / WINDOW, hit));
      }
      place++;
    }
    place = 0;
    for (Found.Hit hit : found.hits()) {
      UUID shared = CatalogIds.PART.of(hit.partId());
      PartHit item = linked.get(shared);
      UUID id = item == null ? shared : item.partId();
      Ranked known = hits.get(id);
      int window = place / WINDOW;
      // What stands among better ones already must be the same there on every page.
      if (known == null || known.window() >= window) {
        PartHit ofOurs = item == null ? null : exactIf(item, known == null ? null : known.hit());
        CounterHit together =
            new CounterHit(
                ofOurs,
                hit,
                names.brands().getOrDefault(hit.brandId(), ""),
                names.categories().getOrDefault(hit.categoryId(), ""),
                hit.fits(),
                known == null ? hit.lacks() : List.of());
        hits.put(id, new Ranked(window, together));
      }
      place++;
    }
    look(seen, hits.values().stream().map(Ranked::hit).toList());
    List<CounterHit> ordered = ordered(hits.values(), query.vehicleId() > 0, seen);
    boolean cut = isCut(query, both.found().size()) || isCut(query, found.hits().size());
    InputKind kind = kind(input, ordered, question);
    return new CounterResults(
        kind,
        input.quantity(),
        query.page(ordered),
        found,
        names,
        query.hasMore(ordered, cut),
        kind == InputKind.VEHICLE
            ? looking.understanding().vehiclesOf(question, MOST_VEHICLES)
            : List.of(),
        ordered.stream().anyMatch(CounterHit::isAnAnswer)
            ? null
            : missing(input, question, query.vehicleId(), looking));
  }

  /** A VIN, a plate or a number that nothing has is told as such elsewhere. */
  private static @Nullable Understood missing(
      CounterInput input, Question question, int vehicleId, Looking looking) {
    boolean words = input.kind() == InputKind.WORDS || input.kind() == InputKind.VEHICLE;
    return words && !question.isEmpty()
        ? looking.understanding().inWords(question, vehicleId)
        : null;
  }

  private static void look(@Nullable SeenOnVehicle seen, List<CounterHit> hits) {
    if (seen != null) {
      seen.look(
          hits.stream()
              .flatMap(hit -> hit.ids().stream())
              .filter(Objects::nonNull)
              .collect(Collectors.toSet()));
    }
  }

  private static boolean hasComeBack(CounterHit hit, @Nullable SeenOnVehicle seen) {
    Fitted known = seen == null ? null : seen.of(hit.ids());
    return known != null && known.isKnownNotToFit();
  }

  static List<CounterHit> ordered(
      Collection<Ranked> hits, boolean vehicleChosen, @Nullable SeenOnVehicle seen) {
    Comparator<CounterHit> best =
        Comparator.comparing(CounterHit::isExact)
            .thenComparing(CounterHit::isOfTheKind)
            .thenComparing(CounterHit::isAnAnswer)
            .thenComparing(hit -> !vehicleChosen || hit.isKnownToFit())
            .thenComparing(hit -> hit.own() != null)
            .thenComparing(CounterHit::isHere)
            .thenComparing(CounterHit::isElsewhere)
            .thenComparing(hit -> !hasComeBack(hit, seen))
            .reversed();
    return hits.stream()
        .sorted(Comparator.comparingInt(Ranked::window).thenComparing(Ranked::hit, best))
        .map(Ranked::hit)
        .toList();
  }

  /** A blank at the end says that the last word is finished; the input was stripped of it. */
  private static String openEnd(String typed, String text) {
    return typed.endsWith(" ") ? text + " " : text;
  }

  private static PartHit exactIf(PartHit linked, @Nullable CounterHit known) {
    return known != null && known.own() != null ? known.own() : linked;
  }

  /** The shop's own parts that the text finds, and those that the catalogue found, at once. */
  private FoundWithLinked ours(PartQuery parts, CounterInput input, Found found) {
    List<UUID> shared = found.hits().stream().map(hit -> CatalogIds.PART.of(hit.partId())).toList();
    return items.search(input.text(), parts.branchId(), parts.brand(), parts.limit(), shared);
  }

  private static Map<UUID, PartHit> linked(List<FoundItem> items) {
    return items.stream()
        .map(OwnPartSearch::hit)
        .collect(
            Collectors.toMap(
                CounterSearch::catalogPart, Function.identity(), (first, second) -> first));
  }

  private static UUID catalogPart(PartHit item) {
    UUID part = item.catalogPartId();
    if (part == null) {
      throw new IllegalStateException("not linked: " + item.partId());
    }
    return part;
  }

  private static CounterHit onlyOurs(PartHit item) {
    return new CounterHit(item, null, item.brand(), "", null, List.of());
  }

  /** What the shop's own name of a part says about the chosen vehicle. */
  private static @Nullable Boolean fits(PartHit item, int vehicleId, Looking looking) {
    return vehicleId == 0
        ? null
        : looking.understanding().namesVehicle(item.name(), vehicleId).orElse(null);
  }

  /** Empty when a brand, category or position is wanted that the catalogue does not have. */
  private static Optional<Wanted> wanted(CounterQuery query, Names names) {
    String brand = query.parts().brand();
    int brandId = brand == null ? 0 : Names.idOf(names.brands(), brand);
    int categoryId =
        query.category() == null ? 0 : Names.idOf(names.categories(), query.category());
    int positionId =
        query.position() == null ? -1 : Names.idOf(names.positions(), query.position());
    boolean unknown =
        (brand != null && brandId == 0)
            || (query.category() != null && categoryId == 0)
            || (query.position() != null && positionId == 0);
    return unknown
        ? Optional.empty()
        : Optional.of(
            new Wanted(
                query.vehicleId(), brandId, categoryId, positionId, query.windows() * WINDOW));
  }

  private static InputKind kind(CounterInput input, List<CounterHit> hits, Question question) {
    if (hits.stream().anyMatch(CounterHit::isExact)) {
      return InputKind.PART_NUMBER;
    }
    if (input.kind() == InputKind.VIN || input.kind() == InputKind.PLATE) {
      return input.kind();
    }
    if (question.isVehicleOnly()) {
      return InputKind.VEHICLE;
    }
    return question.words().isEmpty() ? input.kind() : InputKind.WORDS;
  }
}
