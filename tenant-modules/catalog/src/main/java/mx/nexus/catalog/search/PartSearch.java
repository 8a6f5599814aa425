package mx.nexus.catalog.search;

/** Finds parts in the shared catalogue. A port with two engines behind it. */
public interface PartSearch {

  /** The best matches and how all of them divide. */
  Found search(Question question, Wanted wanted);

  /**
   * What is wanted besides the question.
   *
   * @param vehicleId the vehicle chosen at the counter; 0 when none is
   * @param brandId the only brand wanted; 0 when any is
   * @param categoryId the only category wanted; 0 when any is
   * @param positionId the only position wanted; -1 when any is
   * @param limit most hits wanted
   */
  record Wanted(int vehicleId, int brandId, int categoryId, int positionId, int limit) {

    /** Any part, up to a number of hits. */
    public static Wanted any(int limit) {
      return new Wanted(0, 0, 0, -1, limit);
    }

    /** The same for a chosen vehicle. */
    public Wanted forVehicle(int vehicle) {
      return new Wanted(vehicle, brandId, categoryId, positionId, limit);
    }
  }
}
