package mx.nexus.catalog.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.catalog.app.CounterSearch.CounterHit;
import mx.nexus.catalog.app.CounterSearch.Ranked;
import mx.nexus.catalog.app.history.FitmentNotes;
import mx.nexus.catalog.app.history.Fitted;
import mx.nexus.catalog.app.history.SeenOnVehicle;
import mx.nexus.catalog.search.Found;
import mx.nexus.catalog.search.Lack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterSearchTest {

  @Test
  void whatCameBackFromTheVehicleStandsBehindItsEquals() {
    SeenOnVehicle seen = seen(Map.of(1, new Fitted(2, 0, 2, "Chica"), 2, new Fitted(9, 0, 1, "")));

    assertThat(ids(CounterSearch.ordered(ranked(hit(1), hit(2), hit(3)), true, seen)))
        .containsExactly(2, 3, 1);
    assertThat(ids(CounterSearch.ordered(ranked(hit(1), hit(2), hit(3)), true, null)))
        .containsExactly(1, 2, 3);
  }

  @Test
  void whatCameBackStillStandsBeforeWhatIsNoAnswer() {
    SeenOnVehicle seen = seen(Map.of(1, new Fitted(2, 0, 2, "Chica")));

    List<CounterHit> ordered =
        CounterSearch.ordered(ranked(hit(4, Lack.KIND), hit(3, Lack.VEHICLE), hit(1)), true, seen);

    assertThat(ids(ordered)).containsExactly(1, 3, 4);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,1,true",
    "2,0,1,true",
    "3,0,1,false",
    "9,0,1,false",
    "0,1,1,false",
    "2,0,0,false"
  })
  void onlyReturnsThatWeighAgainstWhatWasSoldCount(
      int sold, int fitted, int unfitted, boolean known) {
    assertThat(new Fitted(sold, fitted, unfitted, "").isKnownNotToFit()).isEqualTo(known);
  }

  private static SeenOnVehicle seen(Map<Integer, Fitted> known) {
    Map<UUID, Fitted> byId =
        known.entrySet().stream()
            .collect(
                Collectors.toMap(each -> CatalogIds.PART.of(each.getKey()), Map.Entry::getValue));
    SeenOnVehicle seen =
        new SeenOnVehicle(
            new FitmentNotes() {
              @Override
              public Map<UUID, Fitted> on(UUID vehicleId, Collection<UUID> parts) {
                return byId;
              }
            },
            CatalogIds.VEHICLE.of(1));
    seen.look(byId.keySet());
    return seen;
  }

  private static List<Ranked> ranked(CounterHit... hits) {
    return List.of(hits).stream().map(hit -> new Ranked(0, hit)).toList();
  }

  private static CounterHit hit(int id, Lack... lacks) {
    Found.Hit shared = new Found.Hit(id, "N-" + id, "Balata", 1, 1, 0, false, true, List.of(lacks));
    return new CounterHit(null, shared, "Wagner", "Frenos", true, List.of(lacks));
  }

  private static List<Integer> ids(List<CounterHit> hits) {
    Function<CounterHit, Found.Hit> shared = CounterHit::shared;
    return hits.stream().map(shared).map(Found.Hit::partId).toList();
  }
}
