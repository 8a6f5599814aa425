package mx.nexus.catalog.generate;

import java.util.List;

/** Gives out each brand's numbers in order, so that none comes twice. */
final class Numbering {

  /** A family's place among the car maker's numbers: the part, a second one, then components. */
  static final int SECOND_OEM_NUMBER = 1;

  static final int FIRST_COMPONENT = 2;
  private static final int PLACES = 8;

  private final long[][] given;

  Numbering(List<Brand> brands) {
    given = new long[brands.size() + 1][];
    for (Brand brand : brands) {
      given[brand.id()] = new long[brand.patterns().size()];
    }
  }

  /** The next number of a brand. */
  String next(Brand brand, PartType type) {
    int pattern = brand.patternOf(type);
    return brand.patterns().get(pattern).number(given[brand.id()][pattern]++, type);
  }

  /** The car maker's number for a family, the same for all of its brands. */
  String oem(Brand maker, Family family, int place, PartType type) {
    NumberPattern pattern = maker.patterns().get(maker.patternOf(type));
    return pattern.number(family.serial() * PLACES + place, type);
  }
}
