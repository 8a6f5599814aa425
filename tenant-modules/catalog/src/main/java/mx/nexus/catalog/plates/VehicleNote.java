package mx.nexus.catalog.plates;

import java.util.UUID;
import mx.nexus.catalog.plates.PlateVehicle.CatalogNames;
import mx.nexus.catalog.vin.Vin;
import mx.nexus.platform.problem.Issues;
import org.jspecify.annotations.Nullable;

/**
 * What somebody at the counter notes of a customer's vehicle.
 *
 * @param vin empty when nobody looked
 * @param vehicleId the vehicle of the shared catalogue, once it was chosen
 */
public record VehicleNote(
    Plate plate,
    String vin,
    @Nullable UUID vehicleId,
    String make,
    String model,
    @Nullable Integer year,
    String trim,
    String engine) {

  private static final int LONGEST = 80;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  /**
   * A whole note.
   *
   * @throws mx.nexus.platform.problem.InvalidInput when it says nothing, or too much
   */
  public VehicleNote {
    vin = vin.isBlank() ? "" : Vin.parse(vin).value();
    make = make.strip();
    model = model.strip();
    trim = trim.strip();
    engine = engine.strip();
    new Issues()
        .when(
            vin.isEmpty() && vehicleId == null && make.isEmpty(), "make", "catalog.vehicle-missing")
        .optional("make", make, LONGEST)
        .optional("model", model, LONGEST)
        .optional("trim", trim, LONGEST)
        .optional("engine", engine, LONGEST)
        .when(
            year != null && (year < FIRST_YEAR || year > LAST_YEAR), "year", "catalog.year-strange")
        .refuse();
  }

  /** The same under the names of the catalogue's vehicle. */
  public VehicleNote of(CatalogNames names) {
    return new VehicleNote(
        plate,
        vin,
        names.vehicleId(),
        names.make(),
        names.model(),
        names.year(),
        trim,
        names.engine());
  }
}
