package mx.nexus.shopfront.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mx.nexus.catalog.CataloguePicture;
import mx.nexus.catalog.CataloguePictures;
import mx.nexus.inventory.ItemPicture;
import mx.nexus.inventory.ItemPictures;

/** What visitors see of parts: the shop's own pictures, then the catalogue's. */
@ApplicationScoped
public class OfferPictures {

  private static final int MOST = 12;

  private final ItemPictures own;
  private final CataloguePictures shared;

  @SuppressWarnings("NullAway")
  protected OfferPictures() {
    this(null, null);
  }

  @Inject
  public OfferPictures(ItemPictures own, CataloguePictures shared) {
    this.own = own;
    this.shared = shared;
  }

  /** The same parts, each with the picture that shows it in lists. */
  List<OfferedPart> addTo(List<OfferedPart> parts) {
    Map<UUID, ItemPicture> ours = own.mainOf(parts.stream().map(OfferedPart::id).toList());
    Map<UUID, CataloguePicture> theirs =
        shared.mainOf(
            parts.stream()
                .filter(part -> !ours.containsKey(part.id()))
                .map(OfferedPart::catalogPartId)
                .filter(Objects::nonNull)
                .toList());
    return parts.stream()
        .map(
            part ->
                part.shownBy(
                    Optional.ofNullable(ours.get(part.id()))
                        .map(OfferPictures::ofShop)
                        .or(
                            () ->
                                Optional.ofNullable(part.catalogPartId())
                                    .map(theirs::get)
                                    .map(OfferPictures::ofCatalogue))
                        .orElse(null)))
        .toList();
  }

  /** All pictures of a part in their order. */
  List<OfferedPicture> of(OfferedPart part) {
    UUID catalogPart = part.catalogPartId();
    return Stream.concat(
            own.of(part.id()).stream().map(OfferPictures::ofShop),
            catalogPart == null
                ? Stream.of()
                : shared.of(catalogPart).stream().map(OfferPictures::ofCatalogue))
        .limit(MOST)
        .toList();
  }

  private static OfferedPicture ofShop(ItemPicture picture) {
    return new OfferedPicture(picture.id().toString(), picture.width(), picture.height());
  }

  private static OfferedPicture ofCatalogue(CataloguePicture picture) {
    return new OfferedPicture(picture.key(), picture.width(), picture.height());
  }
}
