package mx.nexus.catalog.vin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import mx.nexus.catalog.app.CatalogDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From what a VIN says to a vehicle of the catalogue. */
class VehicleMatcherIT {

  private static final CatalogDatabase CATALOGUE = VpicFixture.empty();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

  private final VehicleMatcher matcher = new VehicleMatcher(CATALOGUE);

  @BeforeAll
  static void someVehicles() {
    CATALOGUE.update("insert into vehicle_make (id, name) values (1, 'NISSAN'), (2, 'Seat')");
    CATALOGUE.update(
        "insert into vehicle_model (id, make_id, name) values (1, 1, 'Tsuru'), (2, 1, 'X-Trail'),"
            + " (3, 2, 'León'), (4, 1, 'Sentra B16')");
    CATALOGUE.update("insert into vehicle_alias (alias, model_id) values ('tsurito', 1)");
    CATALOGUE.update(
        "insert into vehicle_engine (id, name, litres, cylinders) values"
            + " (1, '1.6 L L4', 1.6, 4), (2, '2.5 L L4', 2.5, 4), (3, '2.0 L L4', 2.0, 4)");
    CATALOGUE.update(
        "insert into vehicle (id, model_id, year, engine_id) values"
            + " (10, 1, 2008, 1), (11, 2, 2010, 2), (12, 2, 2010, 3), (13, 3, 2010, 3),"
            + " (14, 4, 2010, 3)");
  }

  @Test
  void findsTheOnlyVehicleWhateverTheSpelling() {
    assertThat(matcher.match(decoded("Nissan", "TSURU", 2008, "1.6", 4)).only()).isPresent();
    assertThat(matcher.match(decoded("Nissan", "tsurito", 2008, null, null)).only()).isPresent();
    assertThat(matcher.match(decoded("SEAT", "LEON", 2010, "1.984", 4)).only()).isPresent();
  }

  @Test
  void theEngineDecidesBetweenTwo() {
    VehicleMatcher.Match match = matcher.match(decoded("Nissan", "XTrail", 2010, "2.5", 4));

    assertThat(match.only()).map(VehicleCandidate::engine).hasValue("2.5 L L4");
  }

  @Test
  void offersAChoiceWhenTheEngineIsNotKnownOrAnother() {
    VehicleMatcher.Match unknown = matcher.match(decoded("Nissan", "X-Trail", 2010, null, null));
    VehicleMatcher.Match other = matcher.match(decoded("Nissan", "X-Trail", 2010, "3.5", 6));

    assertThat(unknown.candidates()).hasSize(2);
    assertThat(unknown.only()).isEmpty();
    assertThat(other.candidates()).hasSize(2);
    assertThat(other.engineAgrees()).isFalse();
  }

  @Test
  void aNameThatOnlyBeginsAlikeIsOfferedAndNotTaken() {
    VehicleMatcher.Match match = matcher.match(decoded("Nissan", "Sentra", 2010, "2.0", 4));

    assertThat(match.candidates()).hasSize(1);
    assertThat(match.only()).isEmpty();
  }

  @Test
  void knowsNothingOfOthers() {
    assertThat(matcher.match(decoded("Nissan", "Juke", 2010, null, null)).candidates()).isEmpty();
    assertThat(matcher.match(decoded("Nissan", "Tsuru", 1999, null, null)).candidates()).isEmpty();
    assertThat(matcher.match(decoded("Nissan", "", 2008, null, null)).candidates()).isEmpty();
  }

  @Test
  void readsATsuruToItsVehicle() {
    VinReader reader = new VinReader(Optional.of(CATALOGUE), vin -> Optional.empty(), CLOCK);
    Vin right = Vin.parse("3N1EB31S88K312345").withCheckDigit();
    String text = right.value();
    char other = text.charAt(8) == '1' ? '2' : '1';
    Vin wrong = Vin.parse(text.substring(0, 8) + other + text.substring(9));

    assertThat(reader.read(right).vehicle()).isPresent();
    assertThat(reader.read(right).candidates()).isEmpty();
    assertThat(reader.read(wrong).vehicle()).isEmpty();
    assertThat(reader.read(wrong).candidates()).hasSize(1);
  }

  private static DecodedVin decoded(
      String make, String model, int year, String litres, Integer cylinders) {
    return new DecodedVin(
        DecodedVin.Source.OFFLINE,
        "",
        "",
        "",
        make,
        model,
        year,
        true,
        "",
        "",
        "",
        "",
        "",
        new EngineFacts(litres == null ? null : new BigDecimal(litres), cylinders, "", "", ""),
        DecodedVin.Plant.coded("L"));
  }
}
