package mx.nexus.catalog.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.catalog.app.history.FitmentNotes.Observation;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.testing.TestShop;
import org.junit.jupiter.api.Test;

/** The ledger of what fitted, in two shops. */
class FitmentNotesIT {

  private static final TestShop A = TestShop.create("queda-a");
  private static final TestShop B = TestShop.create("queda-b");
  private static final UUID TSURU = CatalogIds.VEHICLE.of(7);
  private static final UUID MARCH = CatalogIds.VEHICLE.of(8);

  private final UUID part = Ids.next();
  private final UUID other = Ids.next();

  @Test
  void countsPerVehicleAndKeepsTheLastReason() {
    note(A, Ids.next(), TSURU, FitmentKind.SOLD, "");
    note(A, Ids.next(), TSURU, FitmentKind.SOLD, "");
    note(A, Ids.next(), TSURU, FitmentKind.UNFITTED, "Balero chico");
    note(A, Ids.next(), TSURU, FitmentKind.UNFITTED, "");
    note(A, Ids.next(), MARCH, FitmentKind.FITTED, "");

    FitmentNotes notes = new FitmentNotes(A.sql());
    assertThat(A.bound(() -> notes.on(TSURU, List.of(part, other))))
        .containsOnlyKeys(part)
        .containsValue(new Fitted(2, 0, 2, "Balero chico"));
    assertThat(A.bound(() -> notes.byVehicle(List.of(part))))
        .extracting(FitmentNotes.Counted::id)
        .containsExactly(TSURU, MARCH);
    assertThat(A.bound(() -> notes.reasons(List.of(part))))
        .extracting(FitmentNotes.Reason::note)
        .containsExactly("Balero chico");
  }

  @Test
  void aSourceSaysItOnce() {
    UUID source = Ids.next();
    note(A, source, TSURU, FitmentKind.SOLD, "");
    note(A, source, TSURU, FitmentKind.SOLD, "");

    FitmentNotes notes = new FitmentNotes(A.sql());
    assertThat(A.bound(() -> notes.on(TSURU, List.of(part))))
        .containsValue(new Fitted(1, 0, 0, ""));
  }

  @Test
  void anotherShopHasSeenNothing() {
    note(A, Ids.next(), TSURU, FitmentKind.SOLD, "");

    FitmentNotes notes = new FitmentNotes(B.sql());
    assertThat(B.bound(() -> notes.on(TSURU, List.of(part)))).isEmpty();
  }

  private void note(TestShop shop, UUID source, UUID vehicle, FitmentKind kind, String note) {
    shop.inUnit(
        () -> {
          new FitmentNotes(shop.sql())
              .add(
                  new Observation(source, vehicle, kind, note, Instant.now(), null), List.of(part));
          return true;
        });
  }
}
