package mx.nexus.catalog.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.nexus.catalog.vin.DecodedVin;
import mx.nexus.catalog.vin.EngineFacts;
import mx.nexus.catalog.vin.VehicleCandidate;
import mx.nexus.catalog.vin.VinReading;
import mx.nexus.platform.problem.Bundles;
import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a VIN.
 *
 * @param valid whether it has the form of a VIN; others are refused
 * @param source {@code offline} or {@code nhtsa}
 * @param basis what in particular says so: {@code vpic}, {@code own-list}, {@code nhtsa}, {@code
 *     rules}
 * @param confidence from 0 to 1
 * @param vehicleId the vehicle of the catalogue, when there is no doubt which
 * @param candidates vehicles to choose from when there is doubt
 * @param suggestions numbers that may have been meant
 */
public record VinAnswer(
    @Example("1HGCM82633A004352") String vin,
    @Example("true") boolean valid,
    @Example("true") boolean checkDigitValid,
    @Example("Honda") String make,
    @Example("Accord") String model,
    @Example("2003") @Nullable Integer year,
    @Example("EX-V6") String trim,
    @Nullable Engine engine,
    @Example("Coupe") @Nullable String body,
    @Example("Marysville, Ohio, UNITED STATES (USA)") @Nullable String plant,
    @Example("FWD") @Nullable String driveType,
    @Example("UNITED STATES (USA)") String country,
    @Example("offline") String source,
    @Example("vpic") String basis,
    @Example("0.95") double confidence,
    @Nullable UUID vehicleId,
    List<Vehicle> candidates,
    List<Warning> warnings,
    List<String> suggestions) {

  private static final String BUNDLE = "mx.nexus.catalog.messages";

  public VinAnswer {
    candidates = List.copyOf(candidates);
    warnings = List.copyOf(warnings);
    suggestions = List.copyOf(suggestions);
  }

  /** The engine, as far as the number tells. */
  public record Engine(
      @Example("3.0") @Nullable BigDecimal litres,
      @Example("6") @Nullable Integer cylinders,
      @Example("V-Shaped") String configuration,
      @Example("Gasoline") String fuel,
      @Example("J30A4") String model) {

    static @Nullable Engine of(EngineFacts facts) {
      return facts.isKnown()
          ? new Engine(
              facts.litres(), facts.cylinders(), facts.configuration(), facts.fuel(), facts.model())
          : null;
    }
  }

  /** A vehicle to choose. */
  public record Vehicle(
      UUID vehicleId,
      @Example("Honda") String make,
      @Example("Accord") String model,
      @Example("2003") int year,
      @Example("3.0 L V6") String engine,
      @Example("Coupe") String body) {

    static Vehicle of(VehicleCandidate candidate) {
      return new Vehicle(
          candidate.vehicleId(),
          candidate.make(),
          candidate.model(),
          candidate.year(),
          candidate.engine(),
          candidate.body());
    }
  }

  /** What should be known before the answer is trusted. */
  public record Warning(
      @Example("vin.year-uncertain") String code,
      @Example("El año puede ser otro: la letra se repite cada 30 años.") String message) {

    static Warning of(String code, Locale language) {
      return new Warning(code, Bundles.find(BUNDLE, code, language).orElse(code));
    }
  }

  static VinAnswer of(VinReading reading, Locale language) {
    DecodedVin decoded = reading.decoded();
    return new VinAnswer(
        reading.vin().value(),
        true,
        reading.vin().checkDigitValid(),
        decoded.make(),
        decoded.model(),
        decoded.year(),
        decoded.trim().isEmpty() ? decoded.series() : decoded.trim(),
        Engine.of(decoded.engine()),
        orNull(decoded.body()),
        orNull(plant(decoded.plant())),
        orNull(decoded.driveType()),
        decoded.country(),
        decoded.source() == DecodedVin.Source.NHTSA ? "nhtsa" : "offline",
        basis(decoded.source()),
        reading.confidence(),
        reading.vehicle().map(VehicleCandidate::vehicleId).orElse(null),
        reading.candidates().stream().map(Vehicle::of).toList(),
        reading.warnings().stream().map(code -> Warning.of(code, language)).toList(),
        reading.suggestions());
  }

  private static String basis(DecodedVin.Source source) {
    return switch (source) {
      case OFFLINE -> "vpic";
      case MEXICAN -> "own-list";
      case NHTSA -> "nhtsa";
      case RULES -> "rules";
    };
  }

  private static String plant(DecodedVin.Plant plant) {
    return Stream.of(plant.city(), plant.state(), plant.country())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
