package mx.nexus.catalog;

import java.util.UUID;

/**
 * A vehicle of the shared catalogue.
 *
 * @param body empty when it does not matter
 */
public record CatalogVehicle(
    UUID id, int year, String make, String model, String engine, String body) {

  /** {@code Nissan Tsuru 2008}. */
  public String name() {
    return make + " " + model + " " + year;
  }

  /** The name with what tells it from the others of this name. */
  public String label() {
    return String.join(" ", java.util.List.of(name(), engine, body)).strip();
  }
}
