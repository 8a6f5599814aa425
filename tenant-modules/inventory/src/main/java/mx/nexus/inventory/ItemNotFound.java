package mx.nexus.inventory;

import mx.nexus.platform.problem.NotFound;

/** The shop has no such part. */
public final class ItemNotFound extends NotFound {

  public ItemNotFound() {
    super("inventory.item-unknown");
  }
}
