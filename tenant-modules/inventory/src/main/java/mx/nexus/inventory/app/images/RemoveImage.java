package mx.nexus.inventory.app.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.persistence.Units;

/** Takes a picture from a part; its file goes when nothing else of the shop shows it. */
@ApplicationScoped
public class RemoveImage {

  private final ImageRecords records;
  private final PictureFiles files;
  private final Units units;

  @SuppressWarnings("NullAway")
  protected RemoveImage() {
    this(null, null, null);
  }

  @Inject
  public RemoveImage(ImageRecords records, PictureFiles files, Units units) {
    this.records = records;
    this.files = files;
    this.units = units;
  }

  /** Removes it. */
  @UnitOfWork
  public void remove(UUID itemId, UUID imageId) {
    records.lockItem(itemId);
    String key = records.remove(itemId, imageId);
    records.doubt(key);
    units.afterCommit(() -> tidy(key));
  }

  private void tidy(String key) {
    files.settle(key);
    records.longInDoubt().forEach(files::settle);
  }
}
