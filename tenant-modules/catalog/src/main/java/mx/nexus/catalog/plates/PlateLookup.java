package mx.nexus.catalog.plates;

import java.util.Optional;

/** Knows which vehicle bears a plate. A port: the shop's own history, and services that sell it. */
public interface PlateLookup {

  /** Name for the answer's {@code source}. */
  String name();

  /** Whether it is asked outside the shop, so that the asking is noted. */
  boolean external();

  /**
   * The vehicle of this plate.
   *
   * @param state the state that the plate hints at; empty when it does not
   */
  Optional<PlateVehicle> find(Plate plate, String state);
}
