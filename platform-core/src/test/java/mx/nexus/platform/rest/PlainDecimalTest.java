package mx.nexus.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainDecimalTest {

  private static final String RULE = "-?\\d{1,15}(\\.\\d{1,8})?";

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "116.00", "999999999999999.99999999", "007"})
  void decimals(String text) {
    assertThat(PlainDecimal.is(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "1.",
        ".5",
        "-.5",
        "--1",
        "1-",
        "1e9",
        "1E-9",
        "+1",
        " 1",
        "1,5",
        "1.2.3",
        "٣",
        "1234567890123456",
        "0.123456789"
      })
  void others(String text) {
    assertThat(PlainDecimal.is(text)).isFalse();
  }

  @Property
  void asTheRuleSays(@ForAll @StringLength(max = 26) @CharRange(from = '-', to = ':') String text) {
    assertThat(PlainDecimal.is(text)).isEqualTo(text.matches(RULE));
  }
}
