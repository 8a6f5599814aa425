package mx.nexus.inventory.app.imageimports;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/**
 * An import of pictures as it stands.
 *
 * @param rows pictures in all
 * @param added that a part has now
 * @param unchanged that the part had already
 * @param refused with a reason in the file of errors
 * @param interrupted nobody is at it any more; it can be resumed where it was
 */
public record ImageImportView(
    UUID id,
    @Example("running") ImageImportState state,
    @Example("fotos-noviembre.zip") String fileName,
    Instant uploadedAt,
    @Example("120") int rows,
    @Example("80") int added,
    @Example("4") int unchanged,
    @Example("2") int refused,
    boolean interrupted,
    @Nullable Instant finishedAt)
    implements Serializable {

  /** How far it is, in percent. */
  public int progress() {
    return rows == 0 ? 100 : (added + unchanged + refused) * 100 / rows;
  }
}
