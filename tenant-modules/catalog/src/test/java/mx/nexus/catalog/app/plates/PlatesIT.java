package mx.nexus.catalog.app.plates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.catalog.app.VehicleChoices.VehicleView;
import mx.nexus.catalog.plates.LastVehicle;
import mx.nexus.catalog.plates.Plate;
import mx.nexus.catalog.plates.PlateLookup;
import mx.nexus.catalog.plates.PlateVehicle;
import mx.nexus.catalog.plates.PlateVehicle.CatalogNames;
import mx.nexus.catalog.plates.VehicleNote;
import mx.nexus.catalog.vin.VehicleMatcher.Match;
import mx.nexus.platform.audit.AuditLog;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.problem.FieldIssue;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.testing.TestShop;
import org.junit.jupiter.api.Test;

/** Plates of two shops. */
class PlatesIT {

  private static final TestShop A = TestShop.create("placas-a");
  private static final TestShop B = TestShop.create("placas-b");
  private static final UUID TSURU = CatalogIds.VEHICLE.of(7);
  private static final String VIN = "3N1EB31S88K312345";
  private static final UUID MARCH = CatalogIds.VEHICLE.of(8);
  private static final VehicleView TSURU_2008 =
      new VehicleView(TSURU, 2008, "Nissan", "Tsuru", "1.6 L", "1.6", "");

  private final CustomerVehicles history = new CustomerVehicles(A.sql());
  private final RememberPlate remember =
      new RememberPlate(history, PlatesIT::inCatalogue, new AuditLog(A.sql(), Clock.systemUTC()));
  private final MatchVehicle match =
      new MatchVehicle(
          id -> id.equals(TSURU) ? Optional.of(TSURU_2008) : Optional.empty(),
          vin -> {
            throw new AssertionError("no VIN was told");
          },
          said -> Match.NONE);
  private final FindPlate find = new FindPlate(List.of(history), remember, match);

  @Test
  void findsWhatWasNotedInTheSameShopOnly() {
    Plate plate = Plate.parse("RKA-123-B");
    note(A, plate, "Tsuru");

    assertThat(find(A, plate).model()).isEqualTo("Tsuru");
    assertThat(find(A, plate).source()).isEqualTo("history");
    assertThatThrownBy(() -> find(B, plate))
        .isInstanceOf(NotFound.class)
        .hasMessage("plates.unknown");
  }

  @Test
  void theLastWhoNotedIsRight() {
    Plate plate = Plate.parse("RKA-222-B");
    note(A, plate, "Tsuru");
    note(A, plate, "March");

    assertThat(find(A, plate).model()).isEqualTo("March");
  }

  @Test
  void forgetsOnDemand() {
    Plate plate = Plate.parse("RKA-333-B");
    note(A, plate, "Tsuru");

    A.inUnit(
        () -> {
          remember.forget(plate);
          return true;
        });

    assertThatThrownBy(() -> find(A, plate)).isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                A.inUnit(
                    () -> {
                      remember.forget(plate);
                      return true;
                    }))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void asksTheServiceForWhatNobodyNotedAndWritesThatDown() {
    Plate plate = Plate.parse("RKA-444-B");
    FindPlate withService = new FindPlate(List.of(history, new Service()), remember, match);

    PlateVehicle found = A.inUnit(() -> withService.find(plate, "NL")).vehicle();

    assertThat(found.source()).isEqualTo("registro");
    assertThat(audit()).contains("catalog.plate-asked plate-provider:registro");
    assertThat(String.join("\n", audit())).doesNotContain("RKA", "444");
  }

  @Test
  void aVehicleThatTheCatalogueDoesNotHaveIsRefused() {
    Plate plate = Plate.parse("RKA-555-B");

    assertThatThrownBy(() -> choose(plate, MARCH))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.issues())
                    .containsExactly(FieldIssue.of("vehicleId", "catalog.vehicle-unknown")));
    assertThatThrownBy(() -> find(A, plate)).isInstanceOf(NotFound.class);
  }

  @Test
  void aChosenVehicleIsNotedUnderTheNamesOfTheCatalogue() {
    Plate plate = Plate.parse("RKA-666-B");
    choose(plate, TSURU);

    PlateVehicle found = find(A, plate);

    assertThat(found.vehicleId()).isEqualTo(TSURU);
    assertThat(found.model()).isEqualTo("Tsuru");
    assertThat(found.engine()).isEqualTo("1.6 L");
  }

  @Test
  void aCustomersVehicleKnowsItsPlateWhoeverNotedWhatFirst() {
    UUID customer = Ids.next();
    Plate plate = Plate.parse("RKA-777-B");
    A.inUnit(() -> history.putOfCustomer(customer, TSURU_2008));
    choose(plate, TSURU);
    A.inUnit(() -> history.putOfCustomer(customer, TSURU_2008, plate, "NL"));
    choose(plate, TSURU);
    A.inUnit(() -> history.putOfCustomer(customer, TSURU_2008));

    assertThat(A.bound(() -> history.ofCustomer(customer, 9)))
        .extracting(LastVehicle::vehicleId, LastVehicle::plate)
        .containsExactly(tuple(TSURU, "RKA-777-B"));
    assertThat(A.bound(() -> find.find(plate, "")).vehicle().vin()).isEqualTo(VIN);
    A.inUnit(() -> history.removeOfCustomer(customer, TSURU));
    assertThat(A.bound(() -> history.ofCustomer(customer, 9))).isEmpty();
    assertThatThrownBy(() -> find(A, plate)).isInstanceOf(NotFound.class);
  }

  private void choose(Plate plate, UUID vehicle) {
    A.inUnit(
        () -> {
          remember.remember(new VehicleNote(plate, VIN, vehicle, "", "", null, "", ""));
          return true;
        });
  }

  private static CatalogNames inCatalogue(UUID id) {
    return Optional.of(TSURU_2008)
        .filter(view -> view.vehicleId().equals(id))
        .orElseThrow(() -> InvalidInput.of("vehicleId", "catalog.vehicle-unknown"))
        .names();
  }

  private static final class Service implements PlateLookup {

    @Override
    public String name() {
      return "registro";
    }

    @Override
    public boolean external() {
      return true;
    }

    @Override
    public Optional<PlateVehicle> find(Plate plate, String state) {
      return Optional.of(
          new PlateVehicle(
              "", null, "Nissan", "Tsuru", 2008, "", "", "registro", Instant.EPOCH, 0.8));
    }
  }

  private static List<String> audit() {
    return A.bound(
        () ->
            A.sql()
                .list(
                    "select action, subject, facts::text as facts from platform_audit",
                    row -> row.text("action") + " " + row.text("subject")));
  }

  private void note(TestShop shop, Plate plate, String model) {
    shop.inUnit(
        () -> {
          remember.remember(new VehicleNote(plate, "", null, "Nissan", model, 2008, "", ""));
          return true;
        });
  }

  private PlateVehicle find(TestShop shop, Plate plate) {
    return shop.bound(() -> find.find(plate, "")).vehicle();
  }
}
