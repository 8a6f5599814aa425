package mx.nexus.catalog.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import mx.nexus.catalog.plates.Plate;
import mx.nexus.catalog.plates.VehicleNote;
import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/** A vehicle to note under its plate; a VIN, a vehicle of the catalogue or a make is needed. */
public record NotePlateRequest(
    @NotBlank @Size(max = 20) @Example("RKA-123-B") String plate,
    @Example("3N1EB31S8K3123456") @Nullable String vin,
    @Nullable UUID vehicleId,
    @Example("Nissan") @Nullable String make,
    @Example("Tsuru") @Nullable String model,
    @Example("2008") @Nullable Integer year,
    @Example("GS II") @Nullable String trim,
    @Example("1.6 L") @Nullable String engine) {

  VehicleNote note() {
    return new VehicleNote(
        Plate.parse(plate),
        orEmpty(vin),
        vehicleId,
        orEmpty(make),
        orEmpty(model),
        year,
        orEmpty(trim),
        orEmpty(engine));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
