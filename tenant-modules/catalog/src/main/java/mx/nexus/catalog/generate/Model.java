package mx.nexus.catalog.generate;

import java.util.List;

/**
 * A model as sold in Mexico.
 *
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
   * @param firstVehicle id of the vehicle of its first year; those of the next years follow
   */
  record Motorisation(Engine engine, Years years, int firstVehicle) {

    int vehicle(int year) {
      return firstVehicle + year - years.from();
    }
  }

  boolean offers(String need) {
    return motorisations.stream().anyMatch(m -> m.engine().offers(need));
  }
}
