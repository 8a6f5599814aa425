package mx.nexus.catalog.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mx.nexus.catalog.app.plates.MatchVehicle.FoundByPlate;
import mx.nexus.catalog.plates.Plate;
import mx.nexus.catalog.plates.PlateKind;
import mx.nexus.catalog.plates.PlateVehicle;
import mx.nexus.platform.problem.Bundles;
import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/**
 * The vehicle that bears a plate.
 *
 * @param plate as people write it
 * @param normalized letters and digits only
 * @param kind what kind of plate it looks like
 * @param state the state that its letters hint at; empty when they do not
 * @param candidates vehicles of the catalogue to choose from, when it is not known which it is
 * @param source {@code history} or the name of the service
 * @param notes hints for people, such as an unusual form
 */
public record PlateAnswer(
    @Example("RKA-123-B") String plate,
    @Example("RKA123B") String normalized,
    @Example("car") PlateKind kind,
    @Example("NL") String state,
    Vehicle vehicle,
    List<VinAnswer.Vehicle> candidates,
    @Example("history") String source,
    List<String> notes) {

  private static final String BUNDLE = "mx.nexus.catalog.messages";
  private static final String UNUSUAL = "plates.unusual-format";

  public PlateAnswer {
    candidates = List.copyOf(candidates);
    notes = List.copyOf(notes);
  }

  /**
   * What is known of it.
   *
   * @param vehicleId the vehicle of the catalogue, when there is no doubt which
   * @param confidence from 0 to 1
   */
  public record Vehicle(
      @Example("3N1EB31S8K3123456") String vin,
      @Nullable UUID vehicleId,
      @Example("Nissan") String make,
      @Example("Tsuru") String model,
      @Example("2008") @Nullable Integer year,
      @Example("GS II") String trim,
      @Example("1.6 L") String engine,
      Instant fetchedAt,
      @Example("0.9") double confidence) {}

  static PlateAnswer of(Plate plate, String state, FoundByPlate found, Locale language) {
    PlateVehicle vehicle = found.vehicle();
    List<String> notes =
        plate.kind() == PlateKind.UNUSUAL
            ? Bundles.find(BUNDLE, UNUSUAL, language).stream().toList()
            : List.of();
    return new PlateAnswer(
        plate.shown(),
        plate.key(),
        plate.kind(),
        state,
        new Vehicle(
            vehicle.vin(),
            vehicle.vehicleId(),
            vehicle.make(),
            vehicle.model(),
            vehicle.year(),
            vehicle.trim(),
            vehicle.engine(),
            vehicle.fetchedAt(),
            vehicle.confidence()),
        found.candidates().stream().map(VinAnswer.Vehicle::of).toList(),
        vehicle.source(),
        notes);
  }
}
