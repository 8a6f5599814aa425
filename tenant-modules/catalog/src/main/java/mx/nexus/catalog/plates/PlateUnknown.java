package mx.nexus.catalog.plates;

import mx.nexus.platform.problem.NotFound;

/** Nobody knows the plate. Answered with 404; its words are the catalogue's. */
public final class PlateUnknown extends NotFound {

  /** Of no particular plate: it is personal data. */
  public PlateUnknown() {
    super("plates.unknown");
  }
}
