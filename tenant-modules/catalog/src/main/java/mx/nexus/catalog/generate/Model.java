package mx.nexus.catalog.generate;

import java.util.List;

/**
 * A model as sold in Mexico.
 *
 * @param id its number in the curated file
 * @param weight how common it is on the road, compared with the others
 * @param platform models of one platform share chassis parts
 * @param mexican whether it was sold under this name here but not in the United States
 */
record Model(
    int id,
    String make,
    String name,
    Years years,
    List<Motorisation> motorisations,
    boolean mexican,
    double weight,
    String platform,
    List<String> aliases) {

  /**
   * An engine that the model had in some years.
   *
   * @param model the model's id
   */
  record Motorisation(int model, Engine engine, Years years) {

    /** Id of the vehicle of a year. */
    int vehicle(int year) {
      return VehicleId.of(model, engine.id(), year);
    }
  }

  boolean offers(String need) {
    return motorisations.stream().anyMatch(m -> m.engine().offers(need));
  }
}
