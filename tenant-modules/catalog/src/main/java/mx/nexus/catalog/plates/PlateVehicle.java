package mx.nexus.catalog.plates;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The vehicle that bears a plate. Personal data: it leads to a person, so it is shown to whoever
 * serves the customer and appears in no log.
 *
 * @param vehicleId the vehicle of the shared catalogue
 * @param source who says so: {@code history} or the provider's name
 * @param confidence from 0 to 1
 */
public record PlateVehicle(
    String vin,
    @Nullable UUID vehicleId,
    String make,
    String model,
    @Nullable Integer year,
    String trim,
    String engine,
    String source,
    Instant fetchedAt,
    double confidence) {

  /** The same as this vehicle of the catalogue, under the catalogue's names. */
  public PlateVehicle as(CatalogNames named, double sure) {
    return new PlateVehicle(
        vin,
        named.vehicleId(),
        named.make(),
        named.model(),
        named.year(),
        trim,
        named.engine(),
        source,
        fetchedAt,
        sure);
  }

  /** The same without a vehicle of the catalogue: it is not known which. */
  public PlateVehicle unsure(double sure) {
    return new PlateVehicle(
        vin, null, make, model, year, trim, engine, source, fetchedAt, Math.min(confidence, sure));
  }

  /** What the catalogue calls a vehicle. */
  public record CatalogNames(UUID vehicleId, String make, String model, int year, String engine) {}

  @Override
  public String toString() {
    return "vehicle from " + source;
  }
}
