package mx.nexus.shopfront.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.nexus.catalog.CatalogPart;
import mx.nexus.catalog.CatalogPart.Fact;
import mx.nexus.catalog.CatalogPart.FittedVehicles;
import mx.nexus.catalog.CatalogueGuide;
import mx.nexus.inventory.OfferedItem;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.shopfront.app.OfferedPart.Availability;
import mx.nexus.shopfront.domain.ShopfrontFacts;
import org.jspecify.annotations.Nullable;

/** Everything that visitors may know about one part. */
@ApplicationScoped
@UnitOfWork(readOnly = true)
public class ShowPart {

  private final CatalogueGuide catalogue;
  private final Offer offer;
  private final OfferPictures pictures;

  @SuppressWarnings("NullAway")
  protected ShowPart() {
    this(null, null, null);
  }

  @Inject
  public ShowPart(CatalogueGuide catalogue, Offer offer, OfferPictures pictures) {
    this.catalogue = catalogue;
    this.offer = offer;
    this.pictures = pictures;
  }

  /**
   * A part with everything around it.
   *
   * @param pictures the shop's own first, then the catalogue's
   * @param category empty when the catalogue does not have the part
   * @param numbers the car makers' numbers
   * @param equivalents parts in stock that do the same or took its place
   */
  public record PartSheet(
      OfferedPart part,
      List<OfferedPicture> pictures,
      String category,
      List<String> numbers,
      List<Fact> facts,
      List<FittedVehicles> fitment,
      List<OfferedPart> equivalents) {

    public PartSheet {
      pictures = List.copyOf(pictures);
      numbers = List.copyOf(numbers);
      facts = List.copyOf(facts);
      fitment = List.copyOf(fitment);
      equivalents = List.copyOf(equivalents);
    }
  }

  /**
   * The part of an id, the shop's or the catalogue's. What the catalogue has and the shop too is
   * answered as the shop's.
   *
   * @throws NotFound {@code shopfront.part-unknown}, also for what the shop does not show
   */
  public PartSheet show(UUID id, ShopfrontFacts facts, Locale language) {
    OfferedItem own = own(id, facts).orElse(null);
    UUID catalogId = own == null ? id : own.catalogPartId();
    CatalogPart shared =
        catalogId == null ? null : catalogue.part(catalogId, language).orElse(null);
    if (own == null && (shared == null || !facts.showsCatalogue())) {
      throw new NotFound("shopfront.part-unknown");
    }
    return sheet(own, shared, facts);
  }

  private Optional<OfferedItem> own(UUID id, ShopfrontFacts facts) {
    return Optional.ofNullable(offer.of(List.of(id), facts).get(id))
        .or(() -> Optional.ofNullable(offer.linkedTo(List.of(id), facts).get(id)));
  }

  private PartSheet sheet(
      @Nullable OfferedItem own, @Nullable CatalogPart shared, ShopfrontFacts facts) {
    if (shared == null) {
      if (own == null) {
        throw new IllegalStateException("a sheet of nothing");
      }
      OfferedPart part = Offer.shown(own, null, facts);
      return new PartSheet(
          part, pictures.of(part), "", numbers(own, null), List.of(), List.of(), List.of());
    }
    OfferedPart part = own == null ? onlyShared(shared) : Offer.shown(own, null, facts);
    return new PartSheet(
        part,
        pictures.of(part),
        shared.category(),
        numbers(own, shared),
        shared.facts(),
        shared.fitment(),
        instead(shared, facts));
  }

  private static OfferedPart onlyShared(CatalogPart part) {
    return new OfferedPart(
        part.id(),
        part.id(),
        part.number(),
        part.brand(),
        part.name(),
        Availability.ASK,
        null,
        null,
        null);
  }

  private static List<String> numbers(@Nullable OfferedItem own, @Nullable CatalogPart shared) {
    Set<String> numbers = new LinkedHashSet<>();
    if (own != null) {
      numbers.add(own.oemNumber());
    }
    if (shared != null) {
      numbers.addAll(shared.oemNumbers());
    }
    numbers.remove("");
    return List.copyOf(numbers);
  }

  /** In stock only, those that took its place first. */
  private List<OfferedPart> instead(CatalogPart part, ShopfrontFacts facts) {
    Set<UUID> others = new LinkedHashSet<>(part.successors());
    others.addAll(part.equivalents());
    Map<UUID, OfferedItem> own = offer.linkedTo(others, facts);
    return pictures.addTo(
        others.stream()
            .flatMap(id -> Optional.ofNullable(own.get(id)).stream())
            .filter(OfferedItem::inStock)
            .map(item -> Offer.shown(item, null, facts))
            .toList());
  }
}
