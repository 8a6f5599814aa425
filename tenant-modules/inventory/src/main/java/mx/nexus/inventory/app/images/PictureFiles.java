package mx.nexus.inventory.app.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import mx.nexus.media.PictureShelves;
import mx.nexus.platform.persistence.UnitOfWork;

/**
 * Keeps files and rows in step, though no transaction spans both: a file is in doubt from before it
 * is written until its row is committed, and again when a row goes.
 */
@ApplicationScoped
public class PictureFiles {

  private final ImageRecords records;
  private final PictureShelves shelves;

  @SuppressWarnings("NullAway")
  protected PictureFiles() {
    this(null, null);
  }

  @Inject
  public PictureFiles(ImageRecords records, PictureShelves shelves) {
    this.records = records;
    this.shelves = shelves;
  }

  /** Notes that the file may be written soon. */
  @UnitOfWork
  public void announce(String key) {
    records.doubt(key);
  }

  /** Takes the file away when no part of the shop wants it. */
  @UnitOfWork
  public void settle(String key) {
    records.lockFile(key);
    if (!records.isWanted(key)) {
      shelves.ofShop().forget(key);
    }
    records.trust(key);
  }
}
