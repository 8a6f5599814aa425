package mx.nexus.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.problem.RuleRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CounterInputTest {

  @ParameterizedTest
  @CsvSource({
    "3*OF-4386, 3, OF-4386",
    "' 3 * OF-4386 ', 3, OF-4386",
    "2.5*manguera, 2.5, manguera",
    "12×BKR6E, 12, BKR6E",
    "9999*A1, 9999, A1",
    "OF-4386, 1, OF-4386",
    "balata del, 1, balata del",
    "3*, 3, ''"
  })
  void readsTheQuantityInFront(String typed, String quantity, String text) {
    CounterInput input = CounterInput.parse(typed);

    assertThat(input.quantity()).isEqualTo(Quantity.of(quantity));
    assertThat(input.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0*OF-4386", "10000*OF-4386", "1.2345*OF-4386", "0.000*A"})
  void refusesAQuantityThatNobodyCanMean(String typed) {
    assertThatThrownBy(() -> CounterInput.parse(typed))
        .isInstanceOfSatisfying(
            RuleRefused.class,
            refused -> assertThat(refused.code()).isEqualTo("catalog.quantity-out-of-range"));
  }

  @ParameterizedTest
  @CsvSource({
    "3N1EB31S98K345678, VIN",
    "ABC-123-D, PLATE",
    "abc1234, PLATE",
    "ABC-123, PLATE",
    "123-abc, PLATE",
    "AB-1234, PLATE",
    "ab12345, PLATE",
    "A-123-BCD, PLATE",
    "A12-BCD, PLATE",
    "12-AB-3C, PLATE",
    "12-AB-3, PLATE",
    "AB-12-C, PLATE",
    "rka 123 b, PLATE",
    "'rk  1234 b', PLATE",
    "a 123 bcd, PLATE",
    "12 ab 3c, PLATE",
    "rka-123 b, PLATE",
    "41060-50Y90, PART_NUMBER",
    "7501234567890, PART_NUMBER",
    "12345678901234567, PART_NUMBER",
    "3N1EB31S98K3456O8, VIN",
    "3N1EB3IS98K345678, VIN",
    "Q N1 EB31S9 8K345678, VIN",
    "3N1 EB31S9 8K345678, VIN",
    "3n1-eb31s9-8k345678, VIN",
    "'3N1EB31S9  8K345678', VIN",
    "3N1EB31S98K34567, PART_NUMBER",
    "balata, WORDS",
    "gol 2008, WORDS",
    "vw 98 123, WORDS",
    "gol 92-98, WORDS",
    "bmw 320, WORDS",
    "bmw 320i, WORDS",
    "bmw 320 i, WORDS",
    "2008 gol, WORDS",
    "10 mm 5, WORDS",
    "radiador tsuru 2008, WORDS",
    "filtro kia 10 20145, WORDS",
    "balata tsuru 2008, WORDS"
  })
  void tellsWhatTheTextLooksLike(String typed, InputKind kind) {
    assertThat(CounterInput.parse(typed).kind()).isEqualTo(kind);
  }

  @Test
  void cutsWhatNobodyTypes() {
    assertThat(CounterInput.parse("x".repeat(5000)).text()).hasSize(120);
  }
}
