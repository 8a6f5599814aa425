package mx.nexus.shopfront.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import mx.nexus.catalog.CataloguePictures;
import mx.nexus.inventory.ItemPictures;
import mx.nexus.media.PictureSize;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.shopfront.domain.ShopfrontFacts;
import org.jspecify.annotations.Nullable;

/**
 * Finds a picture for a visitor, if it is one of a part that visitors see. Only that is done while
 * the shop's connections are in use: the file may come from elsewhere and is read afterwards.
 */
@ApplicationScoped
public class ShowPicture {

  private static final Pattern OF_CATALOGUE = Pattern.compile("[0-9a-f]{64}");

  private final Offer offer;
  private final ItemPictures own;
  private final CataloguePictures shared;

  @SuppressWarnings("NullAway")
  protected ShowPicture() {
    this(null, null, null);
  }

  @Inject
  public ShowPicture(Offer offer, ItemPictures own, CataloguePictures shared) {
    this.offer = offer;
    this.own = own;
    this.shared = shared;
  }

  /**
   * A picture that may be shown.
   *
   * @param key of its content
   * @param file reads the WebP file in a size
   */
  public record ShownPicture(String key, Function<PictureSize, Optional<byte[]>> file) {}

  /**
   * A part's picture of this name.
   *
   * @throws NotFound {@code shopfront.picture-unknown}, also for what the shop does not show
   */
  public ShownPicture find(UUID part, String name, ShopfrontFacts facts) {
    return (OF_CATALOGUE.matcher(name).matches()
            ? ofCatalogue(part, name, facts)
            : ofShop(part, name, facts))
        .orElseThrow(() -> new NotFound("shopfront.picture-unknown"));
  }

  private Optional<ShownPicture> ofShop(UUID part, String name, ShopfrontFacts facts) {
    return uuid(name)
        .filter(id -> offer.item(part, facts).isPresent())
        .flatMap(id -> own.find(part, id))
        .map(picture -> new ShownPicture(picture.key(), size -> own.file(picture, size)));
  }

  private Optional<ShownPicture> ofCatalogue(UUID part, String name, ShopfrontFacts facts) {
    return offer
        .catalogPartOf(part, facts)
        .flatMap(id -> shared.find(id, name))
        .map(picture -> new ShownPicture(picture.key(), size -> shared.file(picture, size)));
  }

  private static Optional<UUID> uuid(@Nullable String name) {
    try {
      return Optional.ofNullable(name).map(UUID::fromString);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
