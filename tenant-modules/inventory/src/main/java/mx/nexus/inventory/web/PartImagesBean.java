package mx.nexus.inventory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.nexus.inventory.ItemPicture;
import mx.nexus.inventory.ItemPictures;
import mx.nexus.inventory.app.ItemView;
import mx.nexus.inventory.app.images.ImageView;
import mx.nexus.media.MakePicture;
import org.jspecify.annotations.Nullable;

/** Pictures beside parts: all of one part, or the first of each part in a list. */
@Named("partImages")
@RequestScoped
public class PartImagesBean {

  @Inject ItemPictures pictures;
  @Inject PartsBean list;

  private final Map<UUID, List<ImageView>> ofItem = new HashMap<>();
  private @Nullable Map<UUID, ItemPicture> mains;
  private @Nullable Object mainsOf;

  /** The pictures of a part in their order. */
  public List<ImageView> of(UUID itemId) {
    return ofItem.computeIfAbsent(
        itemId, id -> pictures.of(id).stream().map(ImageView::of).toList());
  }

  /** Where the small first picture of a part in the list is; empty when it has none. */
  public String thumb(UUID itemId) {
    List<ItemView> shown = list.shown();
    Map<UUID, ItemPicture> known = mains;
    if (known == null || mainsOf != shown) {
      known = pictures.mainOf(shown.stream().map(ItemView::id).toList());
      mains = known;
      mainsOf = shown;
    }
    ItemPicture main = known.get(itemId);
    return main == null ? "" : ImageView.of(main).thumbUrl();
  }

  public int getMost() {
    return ItemPictures.MOST;
  }

  /** Size in bytes up to which a file is taken. */
  public int getMostBytes() {
    return MakePicture.MOST_BYTES;
  }
}
