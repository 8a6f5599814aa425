package mx.nexus.catalog.vin;

import java.util.List;

/**
 * Who makes the vehicles of a maker's code.
 *
 * @param light whether they are cars and light trucks, whose years position 7 tells apart
 * @param make the only or first one
 */
record VpicMaker(
    String manufacturer,
    String country,
    String vehicleType,
    boolean light,
    String make,
    List<Period> periods) {

  VpicMaker {
    periods = List.copyOf(periods);
  }

  /** From when to when a schema holds. */
  record Period(int schema, int from, int to) {}

  List<Integer> schemasOf(int year) {
    return periods.stream()
        .filter(period -> period.from() <= year && year <= period.to())
        .map(Period::schema)
        .distinct()
        .toList();
  }
}
