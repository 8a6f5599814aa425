package mx.nexus.inventory.app.images;

import java.io.Serializable;
import java.util.UUID;
import mx.nexus.inventory.ItemPicture;
import mx.nexus.media.PictureSize;
import mx.nexus.platform.rest.Example;

/**
 * A picture of a part, as people see it.
 *
 * @param position from 1; the first is the one that lists show
 * @param width in pixels
 * @param url where the WebP file is, at most 1200 pixels wide and high; it never changes
 * @param thumbUrl the same at 300 by 300
 */
public record ImageView(
    UUID id,
    @Example("1") int position,
    @Example("1200") int width,
    @Example("900") int height,
    @Example(
            "/pos/api/inventory/items/0199d2a4-9c3e-7d51-8f6e-0a1b2c3d4e5f/images/0199d2a4-9c3e-7d51-8f6e-0a1b2c3d4e60")
        String url,
    @Example(
            "/pos/api/inventory/items/0199d2a4-9c3e-7d51-8f6e-0a1b2c3d4e5f/images/0199d2a4-9c3e-7d51-8f6e-0a1b2c3d4e60?size=thumb")
        String thumbUrl)
    implements Serializable {

  /** The picture at its addresses of the staff's API. */
  public static ImageView of(ItemPicture picture) {
    String url = "/pos/api/inventory/items/%s/images/%s".formatted(picture.itemId(), picture.id());
    return new ImageView(
        picture.id(),
        picture.position(),
        picture.width(),
        picture.height(),
        url,
        url + "?size=" + PictureSize.THUMB.code());
  }
}
