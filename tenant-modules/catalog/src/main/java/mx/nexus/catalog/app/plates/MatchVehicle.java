package mx.nexus.catalog.app.plates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import mx.nexus.catalog.app.DecodeVin;
import mx.nexus.catalog.app.VehicleChoices;
import mx.nexus.catalog.app.VehicleChoices.VehicleView;
import mx.nexus.catalog.plates.PlateVehicle;
import mx.nexus.catalog.plates.PlateVehicle.CatalogNames;
import mx.nexus.catalog.vin.DecodedVin;
import mx.nexus.catalog.vin.EngineFacts;
import mx.nexus.catalog.vin.MalformedVin;
import mx.nexus.catalog.vin.VehicleCandidate;
import mx.nexus.catalog.vin.VehicleMatcher.Match;
import mx.nexus.catalog.vin.VinReading;

/**
 * Which vehicle of the catalogue somebody means who knows a plate: by the vehicle that was chosen,
 * by the VIN, by make, model, year and engine. Where they contradict each other, or say too little,
 * people choose.
 */
@ApplicationScoped
public class MatchVehicle {

  private static final double BY_NAME = 0.7;
  private static final double UNSURE = 0.5;

  private final Function<UUID, Optional<VehicleView>> vehicles;
  private final Function<String, VinReading> vins;
  private final Function<DecodedVin, Match> names;

  @SuppressWarnings("NullAway")
  protected MatchVehicle() {
    this.vehicles = null;
    this.vins = null;
    this.names = null;
  }

  @Inject
  public MatchVehicle(VehicleChoices choices, DecodeVin decode) {
    this(choices::find, decode::decode, decode::match);
  }

  MatchVehicle(
      Function<UUID, Optional<VehicleView>> vehicles,
      Function<String, VinReading> vins,
      Function<DecodedVin, Match> names) {
    this.vehicles = vehicles;
    this.vins = vins;
    this.names = names;
  }

  /**
   * A vehicle by its plate.
   *
   * @param vehicle with the id of the catalogue only when there is no doubt
   * @param candidates which it may be, when there is doubt
   */
  public record FoundByPlate(PlateVehicle vehicle, List<VehicleCandidate> candidates) {
    public FoundByPlate {
      candidates = List.copyOf(candidates);
    }
  }

  /** The vehicle of the catalogue, or those among which to choose. */
  public FoundByPlate match(PlateVehicle said) {
    Optional<VehicleView> chosen = Optional.ofNullable(said.vehicleId()).flatMap(vehicles);
    if (chosen.isPresent()) {
      return new FoundByPlate(said.as(chosen.get().names(), said.confidence()), List.of());
    }
    return byNumberAndName(said);
  }

  private FoundByPlate byNumberAndName(PlateVehicle said) {
    Optional<VinReading> number = read(said.vin());
    Match named =
        said.make().isEmpty()
            ? Match.NONE
            : names.apply(
                DecodedVin.told(
                    said.make(), said.model(), said.year(), EngineFacts.told(said.engine())));
    Optional<VehicleCandidate> byNumber = number.flatMap(VinReading::vehicle);
    Optional<VehicleCandidate> byName = said.year() == null ? Optional.empty() : named.only();
    double sure = number.map(VinReading::confidence).orElse(BY_NAME);
    if (byNumber.isPresent() && agree(named, byNumber.get())) {
      return new FoundByPlate(
          said.as(names(byNumber.get()), Math.min(sure, said.confidence())), List.of());
    }
    List<VehicleCandidate> candidates = together(number, named);
    if (byNumber.isEmpty() && byName.isPresent() && candidates.size() == 1) {
      return new FoundByPlate(
          said.as(names(byName.get()), Math.min(BY_NAME, said.confidence())), List.of());
    }
    return new FoundByPlate(withNames(said, number).unsure(UNSURE), candidates);
  }

  private Optional<VinReading> read(String vin) {
    try {
      return vin.isEmpty() ? Optional.empty() : Optional.of(vins.apply(vin));
    } catch (MalformedVin e) {
      return Optional.empty();
    }
  }

  /** Whether what was said in words can be the vehicle of the number. */
  private static boolean agree(Match named, VehicleCandidate byNumber) {
    return named.candidates().isEmpty()
        || named.candidates().stream()
            .anyMatch(each -> each.vehicleId().equals(byNumber.vehicleId()));
  }

  /** What both mean, or what either means. */
  private static List<VehicleCandidate> together(Optional<VinReading> number, Match named) {
    List<VehicleCandidate> byNumber =
        number.map(reading -> reading.match().candidates()).orElse(List.of());
    List<VehicleCandidate> both = byNumber.stream().filter(named.candidates()::contains).toList();
    return both.isEmpty()
        ? Stream.concat(byNumber.stream(), named.candidates().stream()).distinct().toList()
        : both;
  }

  /** Who told only the number hears what the number says. */
  private static PlateVehicle withNames(PlateVehicle said, Optional<VinReading> number) {
    if (!said.make().isEmpty() || number.isEmpty()) {
      return said;
    }
    DecodedVin decoded = number.get().decoded();
    return new PlateVehicle(
        said.vin(),
        null,
        decoded.make(),
        decoded.model(),
        decoded.year(),
        said.trim(),
        said.engine(),
        said.source(),
        said.fetchedAt(),
        said.confidence());
  }

  private static CatalogNames names(VehicleCandidate candidate) {
    return new CatalogNames(
        candidate.vehicleId(),
        candidate.make(),
        candidate.model(),
        candidate.year(),
        candidate.engine());
  }
}
