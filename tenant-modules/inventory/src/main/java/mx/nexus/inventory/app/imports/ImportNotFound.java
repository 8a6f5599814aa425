package mx.nexus.inventory.app.imports;

import mx.nexus.platform.problem.NotFound;

/** The shop has no such import. */
public final class ImportNotFound extends NotFound {

  public ImportNotFound() {
    super("inventory.import-unknown");
  }
}
