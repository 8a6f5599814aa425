package mx.nexus.catalog.app.plates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.catalog.app.VehicleChoices.VehicleView;
import mx.nexus.catalog.app.plates.MatchVehicle.FoundByPlate;
import mx.nexus.catalog.plates.PlateVehicle;
import mx.nexus.catalog.vin.DecodedVin;
import mx.nexus.catalog.vin.VehicleCandidate;
import mx.nexus.catalog.vin.VehicleMatcher.Match;
import mx.nexus.catalog.vin.Vin;
import mx.nexus.catalog.vin.VinReader;
import mx.nexus.catalog.vin.VinReading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From what is known of a plate to a vehicle of the catalogue. */
class MatchVehicleTest {

  private static final String VIN = "3N1EB31S28K312345";
  private static final VehicleCandidate TSURU = candidate(7, "Tsuru", "1.6 L");
  private static final VehicleCandidate OTHER_TSURU = candidate(8, "Tsuru", "2.0 L");
  private static final VehicleCandidate MARCH = candidate(9, "March", "1.6 L");

  private Match byVin = Match.NONE;
  private Match byName = Match.NONE;
  private final List<DecodedVin> told = new ArrayList<>();

  private final MatchVehicle match =
      new MatchVehicle(
          id -> Optional.of(view(TSURU)).filter(view -> view.vehicleId().equals(id)),
          this::read,
          said -> {
            told.add(said);
            return byName;
          });

  @Test
  void aVehicleThatWasChosenIsIt() {
    FoundByPlate found = match.match(said("", TSURU.vehicleId(), "", "", null, ""));

    assertThat(found.vehicle().vehicleId()).isEqualTo(TSURU.vehicleId());
    assertThat(found.vehicle().model()).isEqualTo("Tsuru");
    assertThat(found.candidates()).isEmpty();
  }

  @Test
  void aVehicleThatTheCatalogueDoesNotHaveAnyMoreIsLookedForByItsNames() {
    byName = new Match(true, true, List.of(TSURU));

    FoundByPlate found =
        match.match(said("", CatalogIds.VEHICLE.of(99), "Nissan", "Tsuru", 2008, "4 CIL 1.6 L"));

    assertThat(found.vehicle().vehicleId()).isEqualTo(TSURU.vehicleId());
    assertThat(told.get(0).engine().litres()).isEqualByComparingTo("1.6");
  }

  @Test
  void theVinLeadsToTheVehicle() {
    byVin = new Match(true, true, List.of(TSURU));

    FoundByPlate found = match.match(said(VIN, null, "", "", null, ""));

    assertThat(found.vehicle().vehicleId()).isEqualTo(TSURU.vehicleId());
    assertThat(found.vehicle().vin()).isEqualTo(VIN);
    assertThat(found.vehicle().make()).isEqualTo("Nissan");
    assertThat(found.vehicle().confidence()).isLessThanOrEqualTo(0.8);
  }

  @Test
  void makeModelAndYearLeadToTheVehicleWhenTheVinIsNone() {
    byName = new Match(true, true, List.of(TSURU));

    FoundByPlate found = match.match(said("NO TIENE", null, "NISSAN", "TSURU", 2008, ""));

    assertThat(found.vehicle().vehicleId()).isEqualTo(TSURU.vehicleId());
    assertThat(found.vehicle().confidence()).isEqualTo(0.7);
  }

  @Test
  void asksWhichWhenSeveralAreMeant() {
    byName = new Match(true, true, List.of(TSURU, OTHER_TSURU));

    FoundByPlate found = match.match(said("", null, "NISSAN", "TSURU", 2008, ""));

    assertThat(found.vehicle().vehicleId()).isNull();
    assertThat(found.vehicle().confidence()).isEqualTo(0.5);
    assertThat(found.candidates()).containsExactly(TSURU, OTHER_TSURU);
  }

  @Test
  void asksWhichWhenTheNumberAndTheNamesContradictEachOther() {
    byVin = new Match(true, true, List.of(TSURU));
    byName = new Match(true, true, List.of(MARCH));

    FoundByPlate found = match.match(said(VIN, null, "NISSAN", "MARCH", 2008, ""));

    assertThat(found.vehicle().vehicleId()).isNull();
    assertThat(found.candidates()).containsExactly(TSURU, MARCH);
  }

  @Test
  void whatBothMeanIsIt() {
    byVin = new Match(true, false, List.of(TSURU, OTHER_TSURU));
    byName = new Match(true, true, List.of(TSURU));

    FoundByPlate found = match.match(said(VIN, null, "NISSAN", "TSURU", 2008, "1.6"));

    assertThat(found.vehicle().vehicleId()).isEqualTo(TSURU.vehicleId());
  }

  @Test
  void withoutAYearNothingIsCertain() {
    byName = new Match(true, true, List.of(TSURU));

    FoundByPlate found = match.match(said("", null, "NISSAN", "TSURU", null, ""));

    assertThat(found.vehicle().vehicleId()).isNull();
    assertThat(found.candidates()).containsExactly(TSURU);
  }

  @Test
  void whatNobodyKnowsIsSaidAsItWasTold() {
    FoundByPlate found = match.match(said("", null, "Yugo", "45", 1985, ""));

    assertThat(found.vehicle().vehicleId()).isNull();
    assertThat(found.vehicle().make()).isEqualTo("Yugo");
    assertThat(found.candidates()).isEmpty();
  }

  private VinReading read(String vin) {
    VinReading rules =
        new VinReader(
                Optional.empty(),
                none -> Optional.empty(),
                Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC))
            .read(Vin.parse(vin));
    return new VinReading(rules.vin(), rules.decoded(), byVin, List.of());
  }

  private static PlateVehicle said(
      String vin,
      @Nullable UUID id,
      String make,
      String model,
      @Nullable Integer year,
      String engine) {
    return new PlateVehicle(vin, id, make, model, year, "", engine, "registro", Instant.EPOCH, 0.8);
  }

  private static VehicleCandidate candidate(int id, String model, String engine) {
    return new VehicleCandidate(
        CatalogIds.VEHICLE.of(id),
        "Nissan",
        model,
        2008,
        engine,
        new BigDecimal(engine.substring(0, 3)),
        4,
        "");
  }

  private static VehicleView view(VehicleCandidate candidate) {
    return new VehicleView(
        candidate.vehicleId(),
        candidate.year(),
        candidate.make(),
        candidate.model(),
        candidate.engine(),
        "1.6",
        "");
  }
}
