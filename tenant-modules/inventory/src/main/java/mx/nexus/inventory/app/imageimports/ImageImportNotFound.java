package mx.nexus.inventory.app.imageimports;

import mx.nexus.platform.problem.NotFound;

/** The shop has no such import of pictures. */
public final class ImageImportNotFound extends NotFound {

  public ImageImportNotFound() {
    super("inventory.image-import-unknown");
  }
}
