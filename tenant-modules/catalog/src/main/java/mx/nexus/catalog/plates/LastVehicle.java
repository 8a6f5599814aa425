package mx.nexus.catalog.plates;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle that a customer came with. Personal data, like the plate: it appears in no log.
 *
 * @param vehicleId the vehicle of the shared catalogue
 * @param plate as people write it; empty when nobody noted it
 * @param lastAt when parts were last looked for or sold for it
 */
public record LastVehicle(
    UUID vehicleId,
    String make,
    String model,
    @Nullable Integer year,
    String engine,
    String plate,
    Instant lastAt) {

  @Override
  public String toString() {
    return "vehicle of a customer";
  }
}
