package mx.nexus.catalog.generate;

import java.util.List;
import mx.nexus.catalog.generate.CuratedFile.Line;

/**
 * Who makes parts.
 *
 * @param makes whose own brand it is; none for the aftermarket
 * @param priceFactor against a middling brand
 */
record Brand(
    int id,
    String code,
    String name,
    boolean oem,
    List<String> makes,
    double priceFactor,
    List<NumberPattern> patterns) {

  static Brand of(int id, Line line) {
    return new Brand(
        id,
        line.text("code"),
        line.text("name"),
        line.flag("oem"),
        line.list("makes"),
        line.decimal("price_factor"),
        line.list("number_patterns").stream().map(NumberPattern::new).toList());
  }

  /** How it numbers the parts of a type. */
  int patternOf(PartType type) {
    return type.id() % patterns.size();
  }
}
