package mx.nexus.catalog.generate;

/**
 * The id of a vehicle: made of what it is and of nothing else, so that it is the same in every
 * catalogue, whatever lines, years and engines the curated files gain. Shops keep it with their
 * customers' cars.
 */
final class VehicleId {

  static final int MOST_MODELS = 9_999;
  static final int MOST_ENGINES = 999;
  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2099;

  private static final int YEARS = LAST_YEAR - FIRST_YEAR + 1;

  private VehicleId() {}

  /** Of a model and an engine by their numbers in the curated files; below two thousand million. */
  static int of(int model, int engine, int year) {
    return (model * (MOST_ENGINES + 1) + engine) * YEARS + year - FIRST_YEAR;
  }
}
