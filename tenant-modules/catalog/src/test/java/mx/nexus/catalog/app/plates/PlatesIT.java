package mx.nexus.catalog.app.plates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mx.nexus.catalog.plates.Plate;
import mx.nexus.catalog.plates.PlateLookup;
import mx.nexus.catalog.plates.PlateVehicle;
import mx.nexus.catalog.plates.VehicleNote;
import mx.nexus.platform.audit.AuditLog;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.testing.TestShop;
import org.junit.jupiter.api.Test;

/** Plates of two shops. */
class PlatesIT {

  private static final TestShop A = TestShop.create("placas-a");
  private static final TestShop B = TestShop.create("placas-b");

  private final CustomerVehicles history = new CustomerVehicles(A.sql());
  private final RememberPlate remember =
      new RememberPlate(history, new AuditLog(A.sql(), Clock.systemUTC()));
  private final FindPlate find = new FindPlate(List.of(history), remember);

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
    FindPlate withService = new FindPlate(List.of(history, new Service()), remember);

    PlateVehicle found = A.inUnit(() -> withService.find(plate, "NL"));

    assertThat(found.source()).isEqualTo("registro");
    assertThat(audit()).contains("catalog.plate-asked plate-provider:registro");
    assertThat(String.join("\n", audit())).doesNotContain("RKA", "444");
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
    return shop.bound(() -> find.find(plate, ""));
  }
}
