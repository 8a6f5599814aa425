package mx.nexus.catalog.plates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mx.nexus.platform.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlateTest {

  private final PlateStates states = PlateStates.load();

  @ParameterizedTest
  @CsvSource({
    "rka-123-b, RKA123B, RKA-123-B, CAR, NL",
    "HSA 12 34, HSA1234, HSA-12-34, FORMER_CAR, JAL",
    "JKL-123, JKL123, JKL-123, FORMER_CAR, JAL",
    "A12-BCD, A12BCD, A12-BCD, MEXICO_CITY_CAR, CDMX",
    "123-ABC, 123ABC, 123-ABC, MEXICO_CITY_CAR, CDMX",
    "AB-1234-C, AB1234C, AB-1234-C, TRUCK, ''",
    "AB-12-345, AB12345, AB-12-345, TRUCK, ''",
    "AB-1234, AB1234, AB-1234, TRUCK, ''",
    "A-123-BCD, A123BCD, A-123-BCD, PUBLIC_SERVICE, ''",
    "12-AB-3C, 12AB3C, 12-AB-3C, FEDERAL_SERVICE, ''",
    "12AB3, 12AB3, 12-AB-3, MOTORCYCLE, ''",
    "ZHZ999A, ZHZ999A, ZHZ-999-A, CAR, ZAC",
    "X1Y2Z3W4, X1Y2Z3W4, X1Y2Z3W4, UNUSUAL, ''"
  })
  void understandsPlates(String typed, String key, String shown, PlateKind kind, String state) {
    Plate plate = Plate.parse(typed);

    assertThat(plate.key()).isEqualTo(key);
    assertThat(plate.shown()).isEqualTo(shown);
    assertThat(plate.kind()).isEqualTo(kind);
    assertThat(states.hint(plate)).isEqualTo(state);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AB1", "ABCDEFGH123", "ÑAB123", "AB'12"})
  void refusesOnlyWhatIsNoPlateAtAll(String typed) {
    assertThatThrownBy(() -> Plate.parse(typed)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void staysOutOfLogs() {
    assertThat(Plate.parse("RKA-123-B").toString()).doesNotContain("RKA");
  }
}
