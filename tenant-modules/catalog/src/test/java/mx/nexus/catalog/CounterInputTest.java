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
    "41060-50Y90, PART_NUMBER",
    "7501234567890, PART_NUMBER",
    "12345678901234567, PART_NUMBER",
    "balata, WORDS",
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
