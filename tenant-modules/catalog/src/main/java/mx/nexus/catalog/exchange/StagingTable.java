package mx.nexus.catalog.exchange;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where rows lie before they are merged; see the migration that makes the tables. */
enum StagingTable {
  BRAND("import_brand (id, code, name)"),
  PART(
      "import_part (source, rec, line, withdrawn, brand_id, number_key, number, type_id,"
          + " position_id, name, unit, popularity, list_price, state)"),
  NUMBER(
      "import_number (source, rec, line, withdrawn, brand_id, part_key, kind, number, number_key)"),
  ATTRIBUTE(
      "import_attribute (source, rec, line, withdrawn, brand_id, part_key, code, value, unit)"),
  FITMENT(
      "import_fitment (source, rec, line, withdrawn, brand_id, part_key, type_id, vehicle_id,"
          + " position_id, quantity, notes, qualifiers)"),
  INTERCHANGE(
      "import_interchange (source, rec, line, withdrawn, brand_id, part_key, other_brand_id,"
          + " other_key)"),
  SUPERSESSION(
      "import_supersession (source, rec, line, withdrawn, brand_id, part_key, other_brand_id,"
          + " other_key, since)"),
  KIT(
      "import_kit (source, rec, line, withdrawn, brand_id, part_key, other_brand_id, other_key,"
          + " quantity)"),
  REFUSAL("import_refusal (source, rec, line, kind, field, reason, value)");

  private static final List<String> OTHERS = List.of("import_progress", "import_known");

  private final String target;

  StagingTable(String target) {
    this.target = target;
  }

  /** The table with its columns, as COPY takes them. */
  String target() {
    return target;
  }

  /** Its name. */
  String table() {
    return target.substring(0, target.indexOf(' '));
  }

  /** What empties all of them. */
  static String emptied() {
    return "truncate "
        + Stream.concat(Stream.of(values()).map(StagingTable::table), OTHERS.stream())
            .collect(Collectors.joining(", "));
  }
}
