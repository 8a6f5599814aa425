package mx.nexus.shopfront.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mx.nexus.catalog.CatalogVehicle;
import mx.nexus.catalog.CatalogueGuide;
import mx.nexus.catalog.GuidedSearch;
import mx.nexus.catalog.GuidedSearch.Part;
import mx.nexus.catalog.GuidedSearch.Share;
import mx.nexus.catalog.GuidedSearch.Wish;
import mx.nexus.inventory.OfferedItem;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.shopfront.app.OfferedPart.Availability;
import mx.nexus.shopfront.domain.ShopfrontFacts;
import org.jspecify.annotations.Nullable;

/** Looks for what a visitor asks for, by the search of the counter. */
@ApplicationScoped
@UnitOfWork(readOnly = true)
public class SearchOffer {

  /** Parts of one page: what can be looked through on a telephone. */
  static final int MOST = 40;

  private final CatalogueGuide catalogue;
  private final Offer offer;
  private final OfferPictures pictures;

  @SuppressWarnings("NullAway")
  protected SearchOffer() {
    this(null, null, null);
  }

  @Inject
  public SearchOffer(CatalogueGuide catalogue, Offer offer, OfferPictures pictures) {
    this.catalogue = catalogue;
    this.offer = offer;
    this.pictures = pictures;
  }

  /**
   * What a visitor asks for.
   *
   * @param text empty when nothing was typed
   * @param vehicleId the chosen vehicle; null when none was
   */
  public record Wanted(
      String text, @Nullable UUID vehicleId, @Nullable String brand, @Nullable String category) {

    /** Whether anything was asked for. */
    public boolean isAnything() {
      return !text.isEmpty() || vehicleId != null;
    }
  }

  /**
   * What there is.
   *
   * @param vehicle the chosen vehicle; null when none was
   */
  public record OfferPage(
      List<OfferedPart> parts,
      List<Share> categories,
      List<Share> brands,
      @Nullable CatalogVehicle vehicle) {

    public OfferPage {
      parts = List.copyOf(parts);
      categories = List.copyOf(categories);
      brands = List.copyOf(brands);
    }
  }

  /** The best matches; without a question the latest parts in stock. */
  public OfferPage search(Wanted wanted, ShopfrontFacts facts) {
    CatalogVehicle vehicle = vehicle(wanted.vehicleId());
    if (!wanted.isAnything()) {
      List<OfferedPart> newest = offer.newestInStock(facts, MOST);
      return new OfferPage(pictures.addTo(newest), List.of(), List.of(), null);
    }
    String text = wanted.text().isEmpty() ? Objects.requireNonNull(vehicle).name() : wanted.text();
    Wish wish =
        new Wish(
            text,
            wanted.vehicleId(),
            wanted.brand(),
            wanted.category(),
            !facts.showsCatalogue(),
            MOST);
    GuidedSearch found = found(wish);
    Map<UUID, OfferedItem> own =
        offer.of(found.parts().stream().map(Part::itemId).filter(Objects::nonNull).toList(), facts);
    List<OfferedPart> parts =
        found.parts().stream().flatMap(part -> shown(part, own, facts)).toList();
    return new OfferPage(pictures.addTo(parts), found.categories(), found.brands(), vehicle);
  }

  /** A quantity that nobody can mean finds nothing. */
  private GuidedSearch found(Wish wish) {
    try {
      return catalogue.search(wish);
    } catch (RuleRefused senseless) {
      return new GuidedSearch(List.of(), List.of(), List.of());
    }
  }

  private @Nullable CatalogVehicle vehicle(@Nullable UUID id) {
    return Optional.ofNullable(id)
        .map(
            chosen ->
                catalogue
                    .vehicle(chosen)
                    .orElseThrow(() -> InvalidInput.of("vehicle", "shopfront.vehicle-unknown")))
        .orElse(null);
  }

  /** A part that was retired between the two looks is left out. */
  private static Stream<OfferedPart> shown(
      Part part, Map<UUID, OfferedItem> own, ShopfrontFacts facts) {
    if (part.itemId() != null) {
      return Optional.ofNullable(own.get(part.itemId()))
          .map(item -> Offer.shown(item, part.fits(), facts))
          .stream();
    }
    return Optional.ofNullable(part.catalogPartId())
        .map(
            id ->
                new OfferedPart(
                    id,
                    id,
                    part.number(),
                    part.brand(),
                    part.name(),
                    Availability.ASK,
                    null,
                    part.fits(),
                    null))
        .stream();
  }
}
