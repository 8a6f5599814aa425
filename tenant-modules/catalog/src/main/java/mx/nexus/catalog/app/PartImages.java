package mx.nexus.catalog.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mx.nexus.catalog.CataloguePicture;
import mx.nexus.catalog.CataloguePictures;
import mx.nexus.inventory.ItemPicture;
import mx.nexus.inventory.ItemPictures;
import mx.nexus.media.PictureAnswer;
import mx.nexus.media.PictureSize;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of a part of the catalogue: what the shop took itself, and what the catalogue brings.
 */
@ApplicationScoped
public class PartImages {

  private final CataloguePictures shared;
  private final ItemPictures own;

  @SuppressWarnings("NullAway")
  protected PartImages() {
    this(null, null);
  }

  @Inject
  public PartImages(CataloguePictures shared, ItemPictures own) {
    this.shared = shared;
    this.own = own;
  }

  /** Those of a part, the shop's own first. */
  List<PartImage> of(UUID partId, @Nullable UUID itemId) {
    List<PartImage> images = new ArrayList<>();
    if (itemId != null) {
      own.of(itemId).forEach(picture -> images.add(ofShop(picture)));
    }
    shared.of(partId).forEach(picture -> images.add(ofCatalogue(picture)));
    return images;
  }

  /** Partners' programs come in by another door. */
  private static String door() {
    return Caller.partner().isPresent() ? "/api/v1" : "/pos/api";
  }

  private static PartImage ofShop(ItemPicture picture) {
    String url = door() + "/inventory/items/" + picture.itemId() + "/images/" + picture.id();
    return image(true, picture.width(), picture.height(), url);
  }

  private static PartImage ofCatalogue(CataloguePicture picture) {
    String url = door() + "/catalog/parts/" + picture.partId() + "/images/" + picture.key();
    return image(false, picture.width(), picture.height(), url);
  }

  private static PartImage image(boolean own, int width, int height, String url) {
    return new PartImage(own, width, height, url, url + "?size=" + PictureSize.THUMB.code());
  }

  /**
   * The file of a picture that the catalogue has of a part.
   *
   * @throws NotFound {@code catalog.image-unknown}
   */
  public Response answer(Request request, UUID partId, String key, PictureSize size) {
    CataloguePicture picture =
        shared.find(partId, key).orElseThrow(() -> new NotFound("catalog.image-unknown"));
    return PictureAnswer.of(request, picture.key(), size, () -> shared.file(picture, size));
  }
}
