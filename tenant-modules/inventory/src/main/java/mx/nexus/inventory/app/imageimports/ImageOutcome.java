package mx.nexus.inventory.app.imageimports;

/** What became of a picture of an import. */
enum ImageOutcome {
  ADDED,
  UNCHANGED,
  REFUSED
}
