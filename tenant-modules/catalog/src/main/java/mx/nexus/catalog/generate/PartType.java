package mx.nexus.catalog.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mx.nexus.catalog.generate.CuratedFile.Line;
import mx.nexus.catalog.generate.Position.Gender;

/**
 * A type of part with all that its parts are drawn from.
 *
 * @param need what the engine must have: spark, diesel, combustion, or nothing special
 * @param quantity how many a vehicle takes; 0 for one of each cylinder
 * @param oemCode five digits with which car makers begin the numbers of this type
 * @param mark two letters that some brands put into their numbers
 * @param componentCodes types of what is in the box when it is a kit
 */
record PartType(
    int id,
    String code,
    String category,
    Name name,
    String unit,
    Fits fits,
    String need,
    int quantity,
    List<Position> positions,
    double weight,
    List<String> brandCodes,
    Price price,
    String oemCode,
    String mark,
    List<AttributeKind> attributes,
    List<String> componentCodes) {

  /** What decides which vehicles it fits. */
  enum Fits {
    UNIVERSAL,
    ENGINE,
    CHASSIS,
    BODY
  }

  /** Its names and how words agree with the Spanish one. */
  record Name(String spanish, Gender gender, String english) {}

  /** Of a middling brand, in pesos. */
  record Price(double from, double to) {}

  boolean universal() {
    return fits == Fits.UNIVERSAL;
  }

  boolean isKit() {
    return !componentCodes.isEmpty();
  }

  static PartType of(int id, Line line) {
    List<Position> positions = new ArrayList<>();
    line.list("positions").forEach(code -> positions.add(Position.of(code)));
    if (positions.isEmpty()) {
      positions.add(Position.ANY);
    }
    List<AttributeKind> attributes = new ArrayList<>();
    CuratedFile.split(line.text("attributes"), ";")
        .forEach(text -> attributes.add(AttributeKind.parse(text)));
    String quantity = line.text("quantity");
    return new PartType(
        id,
        line.text("code"),
        line.text("category"),
        new Name(
            line.text("name_es"), Gender.valueOf(upper(line.text("gender"))), line.text("name_en")),
        line.text("unit"),
        Fits.valueOf(upper(line.text("fits"))),
        line.text("needs"),
        quantity.equals("cylinders") ? 0 : Integer.parseInt(quantity),
        List.copyOf(positions),
        line.decimal("weight"),
        line.list("brands"),
        new Price(line.decimal("price_from"), line.decimal("price_to")),
        line.text("oem_code"),
        line.text("number_mark"),
        List.copyOf(attributes),
        line.list("components"));
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
