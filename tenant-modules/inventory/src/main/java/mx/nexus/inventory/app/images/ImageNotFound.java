package mx.nexus.inventory.app.images;

import mx.nexus.platform.problem.NotFound;

/** The part has no such picture. */
public final class ImageNotFound extends NotFound {

  public ImageNotFound() {
    super("inventory.image-unknown");
  }
}
