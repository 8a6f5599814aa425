package mx.nexus.catalog.generate;

import java.util.Locale;

/** Where a part sits; the ids are those of the table part_position. */
enum Position {
  ANY(0, ""),
  FRONT(1, "delanter"),
  REAR(2, "traser"),
  LEFT(3, "izquierd"),
  RIGHT(4, "derech"),
  FRONT_LEFT(5, "delanter izquierd"),
  FRONT_RIGHT(6, "delanter derech"),
  REAR_LEFT(7, "traser izquierd"),
  REAR_RIGHT(8, "traser derech"),
  UPPER(9, "superior"),
  LOWER(10, "inferior"),
  INNER(11, "interior"),
  OUTER(12, "exterior");

  private final int id;
  private final String stems;

  Position(int id, String stems) {
    this.id = id;
    this.stems = stems;
  }

  /** Its id in the table. */
  int id() {
    return id;
  }

  /** By its code, such as front-left. */
  static Position of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The words that follow a noun of the gender: {@code trasero izquierdo}. */
  String words(Gender gender) {
    StringBuilder words = new StringBuilder();
    for (String stem : CuratedFile.split(stems, " ")) {
      words
          .append(' ')
          .append(stem)
          .append(stem.endsWith("ior") ? gender.plural() : gender.ending());
    }
    return words.toString().strip();
  }

  /** The same as people shorten it: {@code tras. izq.}. */
  String shortWords() {
    StringBuilder words = new StringBuilder();
    for (String stem : CuratedFile.split(stems, " ")) {
      words.append(' ').append(stem, 0, stem.startsWith("tras") ? 4 : 3).append('.');
    }
    return words.toString().strip();
  }

  /** How words agree with a noun. */
  enum Gender {
    M("o", ""),
    F("a", ""),
    MP("os", "es"),
    FP("as", "es");

    private final String ending;
    private final String plural;

    Gender(String ending, String plural) {
      this.ending = ending;
      this.plural = plural;
    }

    String ending() {
      return ending;
    }

    String plural() {
      return plural;
    }
  }
}
