package mx.nexus.catalog.search.lucene;

/** Names of the index's fields; a change of their meaning raises {@link #FORMAT}. */
final class Fields {

  /** Part of the index's name on disk, so that a newer build makes a new one. */
  static final int FORMAT = 2;

  static final String ID = "id";
  static final String NUMBER = "num";
  static final String NUMBER_BEGINNING = "nb";
  static final String WORD = "w";
  static final String WORD_BEGINNING = "wb";
  static final String TYPE = "t";
  static final String VEHICLE = "v";
  static final String MODEL = "m";
  static final String MAKE = "k";
  static final String UNIVERSAL = "u";
  static final String BRAND = "b";
  static final String CATEGORY = "c";
  static final String POSITION = "p";
  static final String POPULARITY = "pop";
  static final String STORED = "d";

  private Fields() {}
}
