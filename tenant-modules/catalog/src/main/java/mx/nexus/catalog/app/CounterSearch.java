package mx.nexus.catalog.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import mx.nexus.catalog.search.PartSet;
import mx.nexus.catalog.search.Question;
import mx.nexus.catalog.search.Understood;
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
   * Parts among which those on hand are brought to the top: the best forty of both, then the next
   * forty, so that a part never moves to a page that was turned already.
   */
  private static final int WINDOW = 40;

  private static final int MOST_WINDOWS = PartQuery.MOST / WINDOW;

  /** Vehicles among which a clerk is asked to choose. */
  private static final int MOST_VEHICLES = 12;

  private final OwnPartSearch search;
  private final OwnParts own;
  private final ItemLookup items;
  private final Catalogue catalogue;

  @SuppressWarnings("NullAway")
  protected CounterSearch() {
    this(null, null, null, null);
  }

  @Inject
  public CounterSearch(OwnPartSearch search, OwnParts own, ItemLookup items, Catalogue catalogue) {
    this.search = search;
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
   * @param inStock whether only parts on hand anywhere in the shop are wanted
   * @param offset parts that were seen on the pages before
   */
  public record CounterQuery(
      PartQuery parts,
      int vehicleId,
      @Nullable String category,
      @Nullable String position,
      boolean inStock,
      int offset) {

    /** What is on hand may be among the last of them. */
    int windows() {
      return inStock ? MOST_WINDOWS : Math.min((offset + parts.limit()) / WINDOW + 1, MOST_WINDOWS);
    }

    /** Most parts that are asked for, of either list. */
    int most() {
      return windows() * WINDOW;
    }

    /** Of which forty a part is one, by its place in a list; those on hand are one list. */
    int window(int place) {
      return inStock ? 0 : place / WINDOW;
    }

    /** Empty when a brand, category or position is wanted that the catalogue does not have. */
    Optional<Wanted> wanted(Names names) {
      String brand = parts.brand();
      int brandId = brand == null ? 0 : Names.idOf(names.brands(), brand);
      int categoryId = category == null ? 0 : Names.idOf(names.categories(), category);
      int positionId = position == null ? -1 : Names.idOf(names.positions(), position);
      boolean unknown =
          (brand != null && brandId == 0)
              || (category != null && categoryId == 0)
              || (position != null && positionId == 0);
      return unknown
          ? Optional.empty()
          : Optional.of(new Wanted(vehicleId, brandId, categoryId, positionId, most()));
    }

    /** Whether a category or position is wanted, of which only the catalogue knows. */
    boolean isOfAKind() {
      return category != null || position != null;
    }

    PartQuery ours() {
      return new PartQuery(parts.typed(), parts.branchId(), parts.brand(), most());
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

  /** A part and the forty that it is among, from 0. */
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

    boolean isOnHand() {
      return isHere() || isElsewhere();
    }
  }

  /**
   * What was found.
   *
   * @param found how the catalogue's matches divide
   * @param names what its numbers stand for
   * @param onHand how many of the best of both lists are on hand in the shop
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
      int onHand,
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
        .orElseGet(() -> onlyOurs(query, search.search(query.ours()), seen));
  }

  private static CounterResults onlyOurs(
      CounterQuery query, PartResults ours, @Nullable SeenOnVehicle seen) {
    List<CounterHit> all =
        ours.items().stream()
            .map(CounterSearch::onlyOurs)
            .filter(hit -> !query.inStock() || hit.isOnHand())
            .toList();
    look(seen, all);
    return new CounterResults(
        ours.kind(),
        ours.quantity(),
        query.page(all),
        Found.NOTHING,
        new Names(Map.of(), Map.of(), Map.of()),
        onHand(all),
        query.hasMore(all, ours.items().size() >= query.most()),
        List.of(),
        null);
  }

  private CounterResults merged(CounterQuery query, Looking looking, @Nullable SeenOnVehicle seen) {
    CounterInput input = CounterInput.parse(query.parts().typed());
    Names names = looking.names();
    Question question = looking.questions().of(openEnd(query.parts().typed(), input.text()));
    Optional<Wanted> wanted = query.wanted(names);
    Found found = wanted.map(what -> looking.search().search(question, what)).orElse(Found.NOTHING);
    PartSet inShop = own.ofShop();
    List<Found.Hit> linked =
        wanted.map(what -> linked(looking, question, what, found, inShop)).orElse(List.of());
    List<Found.Hit> shared = Stream.concat(found.hits().stream(), linked.stream()).toList();
    FoundWithLinked both =
        ours(query.ours(), input, shared.stream().filter(hit -> inShop.contains(hit.partId())));
    MergedHits merged = new MergedHits(query, looking, both, inShop, shared);
    merged.take(found.hits());
    merged.take(linked);
    Collection<Ranked> all = merged.all();
    look(seen, all.stream().map(Ranked::hit).toList());
    List<CounterHit> ordered = ordered(all, query.vehicleId() > 0, seen);
    List<CounterHit> shown =
        query.inStock() ? ordered.stream().filter(CounterHit::isOnHand).toList() : ordered;
    boolean cut = both.found().size() >= query.most() || found.hits().size() >= query.most();
    InputKind kind = kind(input, ordered, question);
    return new CounterResults(
        kind,
        input.quantity(),
        query.page(shown),
        found,
        names,
        onHand(ordered),
        query.hasMore(shown, cut),
        kind == InputKind.VEHICLE
            ? looking.understanding().vehiclesOf(question, MOST_VEHICLES)
            : List.of(),
        ordered.stream().anyMatch(CounterHit::isAnAnswer)
            ? null
            : missing(input, question, query.vehicleId(), looking));
  }

  /**
   * What the shop has of the matches, best first. Where there are more matches than were asked for,
   * its parts may be behind the most popular ones and are looked for among themselves.
   */
  private static List<Found.Hit> linked(
      Looking looking, Question question, Wanted wanted, Found found, PartSet parts) {
    boolean answered = found.hits().stream().anyMatch(hit -> hit.lacks().isEmpty());
    return found.hits().size() < wanted.limit()
        ? found.hits().stream().filter(hit -> parts.contains(hit.partId())).toList()
        : looking.among().search(question, wanted, parts, answered);
  }

  private static int onHand(List<CounterHit> hits) {
    return (int) hits.stream().filter(CounterHit::isOnHand).count();
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

  /** The shop's own parts that the text finds, and those that the catalogue found, at once. */
  private FoundWithLinked ours(PartQuery parts, CounterInput input, Stream<Found.Hit> hits) {
    Set<UUID> shared =
        hits.map(hit -> CatalogIds.PART.of(hit.partId())).collect(Collectors.toSet());
    return items.search(input.text(), parts.branchId(), parts.brand(), parts.limit(), shared);
  }

  private static CounterHit onlyOurs(PartHit item) {
    return new CounterHit(item, null, item.brand(), "", null, List.of());
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
