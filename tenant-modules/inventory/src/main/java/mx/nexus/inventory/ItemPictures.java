package mx.nexus.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.nexus.media.PictureShelves;
import mx.nexus.media.PictureSize;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;

/** The pictures of the shop's own parts. */
@ApplicationScoped
public class ItemPictures {

  /** Most pictures of a part. */
  public static final int MOST = 12;

  private static final int MOST_ITEMS = 500;
  private static final String COLUMNS = "select * from inventory_item_image where ";

  private final Sql sql;
  private final PictureShelves shelves;

  @SuppressWarnings("NullAway")
  protected ItemPictures() {
    this(null, null);
  }

  @Inject
  public ItemPictures(Sql sql, PictureShelves shelves) {
    this.sql = sql;
    this.shelves = shelves;
  }

  /** The pictures of a part in their order; none when there is no such part. */
  public List<ItemPicture> of(UUID itemId) {
    return sql.list(COLUMNS + "item_id = ? order by position", ItemPictures::picture, itemId);
  }

  /** The first picture of each part that has any. */
  public Map<UUID, ItemPicture> mainOf(Collection<UUID> items) {
    UUID[] ids = items.stream().limit(MOST_ITEMS).toArray(UUID[]::new);
    return sql
        .list(COLUMNS + "item_id = any (?) and position = 1", ItemPictures::picture, (Object) ids)
        .stream()
        .collect(Collectors.toMap(ItemPicture::itemId, picture -> picture));
  }

  /** A picture of a part of this shop. */
  public Optional<ItemPicture> find(UUID itemId, UUID imageId) {
    return sql.one(COLUMNS + "id = ? and item_id = ?", ItemPictures::picture, imageId, itemId);
  }

  /** Its WebP file. */
  public Optional<byte[]> file(ItemPicture picture, PictureSize size) {
    return shelves.ofShop().find(picture.key(), size);
  }

  private static ItemPicture picture(Row row) {
    return new ItemPicture(
        row.uuid("id"),
        row.uuid("item_id"),
        row.integer("position"),
        row.integer("width"),
        row.integer("height"),
        row.text("picture"));
  }
}
