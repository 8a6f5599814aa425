package mx.nexus.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.nexus.catalog.app.Catalogue;
import mx.nexus.media.PictureShelves;
import mx.nexus.media.PictureSize;
import mx.nexus.platform.persistence.Row;

/** The pictures that the shared catalogue has of its parts. */
@ApplicationScoped
public class CataloguePictures {

  /** Most pictures of a part. */
  public static final int MOST = 12;

  private static final int MOST_PARTS = 500;

  /** What no part is. */
  private static final int NO_PART = -1;

  private static final String PICTURES =
      """
      select p.id as part, x.picture, x.width, x.height
        from part p
        join part_brand b on b.id = p.brand_id
        join part_picture x on x.brand = b.code and x.number_key = p.number_key
       where\s""";

  private final Catalogue catalogue;
  private final PictureShelves shelves;

  @SuppressWarnings("NullAway")
  protected CataloguePictures() {
    this(null, null);
  }

  @Inject
  public CataloguePictures(Catalogue catalogue, PictureShelves shelves) {
    this.catalogue = catalogue;
    this.shelves = shelves;
  }

  /** The pictures of a part in their order; none when there is no such part. */
  public List<CataloguePicture> of(UUID partId) {
    return list("p.id = ? order by x.position limit ?", number(partId), MOST);
  }

  /** The first picture of each part that has any. */
  public Map<UUID, CataloguePicture> mainOf(Collection<UUID> parts) {
    Integer[] numbers =
        parts.stream()
            .limit(MOST_PARTS)
            .map(CataloguePictures::number)
            .filter(number -> number != NO_PART)
            .toArray(Integer[]::new);
    return numbers.length == 0
        ? Map.of()
        : list("p.id = any (?) order by x.position", (Object) numbers).stream()
            .collect(
                Collectors.toMap(
                    CataloguePicture::partId, Function.identity(), (first, later) -> first));
  }

  /** A picture of a part. */
  public Optional<CataloguePicture> find(UUID partId, String key) {
    return list("p.id = ? and x.picture = ? limit 1", number(partId), key).stream().findFirst();
  }

  /** Its WebP file. */
  public Optional<byte[]> file(CataloguePicture picture, PictureSize size) {
    return shelves.shared().find(picture.key(), size);
  }

  private static int number(UUID partId) {
    return CatalogIds.PART.find(partId).orElse(NO_PART);
  }

  private List<CataloguePicture> list(String which, Object... args) {
    return catalogue
        .database()
        .map(db -> db.list(PICTURES + which, CataloguePictures::picture, args))
        .orElse(List.of());
  }

  private static CataloguePicture picture(Row row) {
    return new CataloguePicture(
        CatalogIds.PART.of(row.integer("part")),
        row.text("picture"),
        row.integer("width"),
        row.integer("height"));
  }
}
