package mx.nexus.inventory.app.imageimports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.inventory.FoundItem;
import mx.nexus.inventory.ItemLookup;
import mx.nexus.inventory.app.imageimports.ImageImportRecords.Left;
import mx.nexus.inventory.app.images.AddImage;
import mx.nexus.inventory.app.images.PictureFiles;
import mx.nexus.media.FetchPicture;
import mx.nexus.media.MakePicture;
import mx.nexus.media.Picture;
import mx.nexus.media.PictureFileName;
import mx.nexus.media.PictureRefused;
import mx.nexus.media.PictureShelves;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.platform.problem.Unavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one row of an import: finds the part, makes the picture, gives it to the part. A row done
 * twice finds its picture there and changes nothing.
 */
@ApplicationScoped
public class ApplyImage {

  private static final Logger LOG = LoggerFactory.getLogger(ApplyImage.class);

  private final ImageImportRecords records;
  private final ItemLookup items;
  private final MakePicture make;
  private final FetchPicture fetch;
  private final PictureFiles files;
  private final AddImage add;
  private final PictureShelves shelves;

  @SuppressWarnings("NullAway")
  protected ApplyImage() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public ApplyImage(
      ImageImportRecords records,
      ItemLookup items,
      MakePicture make,
      FetchPicture fetch,
      PictureFiles files,
      AddImage add,
      PictureShelves shelves) {
    this.records = records;
    this.items = items;
    this.make = make;
    this.fetch = fetch;
    this.files = files;
    this.add = add;
    this.shelves = shelves;
  }

  /**
   * Does it and notes what became of it.
   *
   * @throws Unavailable when something needed is away for the moment; nothing is noted then
   */
  void apply(UUID importId, Left row) {
    ImageOutcome outcome = ImageOutcome.REFUSED;
    @Nullable String reason = null;
    @Nullable String arg = null;
    try {
      outcome = place(importId, row);
    } catch (Unavailable later) {
      throw later;
    } catch (Refusal refused) {
      reason = refused.code();
      arg = refused.args().isEmpty() ? null : String.valueOf(refused.args().get(0));
    } catch (RuntimeException defect) {
      LOG.error("Picture {} of import {} failed", row.number(), importId, defect);
      reason = "inventory.images.failed";
    }
    records.mark(importId, row.number(), outcome, reason, arg);
    if (row.aside()) {
      shelves.ofShop().forgetAside(importId, row.number());
    }
  }

  private ImageOutcome place(UUID importId, Left row) {
    UUID item = row.aside() ? byName(row) : byCode(row.code()).orElseThrow(() -> noPart(row));
    Picture picture = make.make(file(importId, row));
    files.announce(picture.key());
    return add.add(item, picture, row.position()).isPresent()
        ? ImageOutcome.ADDED
        : ImageOutcome.UNCHANGED;
  }

  private byte[] file(UUID importId, Left row) {
    return row.aside()
        ? shelves
            .ofShop()
            .findAside(importId, row.number())
            .orElseThrow(() -> new PictureRefused("media.picture-lost"))
        : fetch.fetch(row.source());
  }

  /** A code may end like the number of a picture, so the whole name comes first. */
  private UUID byName(Left row) {
    return byCode(row.code())
        .or(
            () ->
                PictureFileName.of(row.code() + ".x")
                    .flatMap(PictureFileName::numbered)
                    .flatMap(numbered -> byCode(numbered.code())))
        .orElseThrow(() -> noPart(row));
  }

  private Optional<UUID> byCode(String code) {
    return items.byCode(code, null).map(FoundItem::id);
  }

  private static RuleRefused noPart(Left row) {
    return new RuleRefused("inventory.images.no-part", row.code());
  }
}
