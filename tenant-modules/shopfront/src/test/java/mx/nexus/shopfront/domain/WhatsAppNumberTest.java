package mx.nexus.shopfront.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8112345678",
        "81 1234 5678",
        "(81) 1234-5678",
        "+52 81 1234 5678",
        "52.81.1234.5678",
        "+52 1 81 1234 5678"
      })
  void tenDigitsAreMexican(String typed) {
    assertThat(WhatsAppNumber.parse(typed)).map(WhatsAppNumber::digits).hasValue("528112345678");
  }

  @Test
  void otherCountriesKeepTheirCode() {
    assertThat(WhatsAppNumber.parse("+1 956 555 0199"))
        .map(WhatsAppNumber::digits)
        .hasValue("19565550199");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12345678",
        "81 1234 567",
        "01 81 1234 5678",
        "1234567890123456",
        "81x1234567"
      })
  void whatIsNoNumberIsNone(String typed) {
    assertThat(WhatsAppNumber.parse(typed)).isEmpty();
  }
}
