package mx.nexus.inventory.app.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.media.Picture;
import mx.nexus.media.PictureShelves;
import mx.nexus.platform.persistence.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Gives a part a picture that is ready, file and row together. */
@ApplicationScoped
public class AddImage {

  private final ImageRecords records;
  private final PictureShelves shelves;

  @SuppressWarnings("NullAway")
  protected AddImage() {
    this(null, null);
  }

  @Inject
  public AddImage(ImageRecords records, PictureShelves shelves) {
    this.records = records;
    this.shelves = shelves;
  }

  /**
   * Adds it.
   *
   * @param position from 1; null: behind all others
   * @return its id; nothing when the part has this very picture already
   * @throws mx.nexus.platform.problem.RuleRefused {@code inventory.too-many-images}
   */
  @UnitOfWork
  public Optional<UUID> add(UUID itemId, Picture picture, @Nullable Integer position) {
    records.lockItem(itemId);
    if (records.find(itemId, picture.key()).isPresent()) {
      return Optional.empty();
    }
    records.lockFile(picture.key());
    UUID added = records.add(itemId, picture, position);
    shelves.ofShop().keep(picture);
    records.trust(picture.key());
    return Optional.of(added);
  }
}
