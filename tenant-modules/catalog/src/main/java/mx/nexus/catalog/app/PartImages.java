package mx.nexus.catalog.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.inventory.ItemPicture;
import mx.nexus.inventory.ItemPictures;
import mx.nexus.media.PictureAnswer;
import mx.nexus.media.PictureShelves;
import mx.nexus.media.PictureSize;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of a part of the catalogue: what the shop took itself, and what the catalogue brings.
 */
@ApplicationScoped
public class PartImages {

  private static final int MOST = 12;
  private static final String PICTURES =
      """
      select x.picture, x.width, x.height
        from part p
        join part_brand b on b.id = p.brand_id
        join part_picture x on x.brand = b.code and x.number_key = p.number_key
       where p.id = ?
      """;

  private final Catalogue catalogue;
  private final ItemPictures own;
  private final PictureShelves shelves;

  @SuppressWarnings("NullAway")
  protected PartImages() {
    this(null, null, null);
  }

  @Inject
  public PartImages(Catalogue catalogue, ItemPictures own, PictureShelves shelves) {
    this.catalogue = catalogue;
    this.own = own;
    this.shelves = shelves;
  }

  /** Those of a part, the shop's own first. */
  List<PartImage> of(CatalogDatabase db, UUID partId, @Nullable UUID itemId) {
    List<PartImage> images = new ArrayList<>();
    if (itemId != null) {
      own.of(itemId).forEach(picture -> images.add(ofShop(picture)));
    }
    String base = door() + "/catalog/parts/" + partId + "/images/";
    images.addAll(
        db.list(
            PICTURES + " order by x.position limit ?",
            row ->
                image(
                    false, row.integer("width"), row.integer("height"), base + row.text("picture")),
            CatalogIds.PART.find(partId).orElseThrow(),
            MOST));
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

  private static PartImage image(boolean own, int width, int height, String url) {
    return new PartImage(own, width, height, url, url + "?size=" + PictureSize.THUMB.code());
  }

  /**
   * The file of a picture that the catalogue has of a part.
   *
   * @throws NotFound {@code catalog.image-unknown}
   */
  public Response answer(Request request, UUID partId, String picture, PictureSize size) {
    OptionalInt part = CatalogIds.PART.find(partId);
    boolean known =
        part.isPresent()
            && catalogue
                .database()
                .map(
                    db ->
                        !db.list(
                                PICTURES + " and x.picture = ? limit 1",
                                row -> true,
                                part.getAsInt(),
                                picture)
                            .isEmpty())
                .orElse(false);
    if (!known) {
      throw new NotFound("catalog.image-unknown");
    }
    return PictureAnswer.of(request, picture, size, () -> shelves.shared().find(picture, size));
  }
}
