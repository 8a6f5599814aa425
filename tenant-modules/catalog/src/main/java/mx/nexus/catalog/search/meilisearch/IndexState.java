package mx.nexus.catalog.search.meilisearch;

import java.util.UUID;

/**
 * What an index is of.
 *
 * @param release of the catalogue
 * @param change last change of the catalogue that the index has
 * @param format of the documents
 */
record IndexState(UUID release, long change, int format) {

  /**
   * Raised when documents or settings change their meaning, so that a newer build makes new ones.
   */
  static final int CURRENT_FORMAT = 1;

  /** Document that holds the state; parts begin with 1. */
  static final int ID = 0;

  static final String RELEASE = "release";
  static final String CHANGE = "change";
  static final String FORMAT = "format";

  boolean isOf(UUID wanted) {
    return release.equals(wanted) && format == CURRENT_FORMAT;
  }
}
