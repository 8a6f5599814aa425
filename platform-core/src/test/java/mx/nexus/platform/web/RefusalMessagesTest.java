package mx.nexus.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalMessagesTest {

  @ParameterizedTest
  @CsvSource({"name, name", "lines[2].quantity, quantity", "address.zip, zip", "lines[0], lines"})
  void findsTheInputOfAField(String field, String input) {
    assertThat(RefusalMessages.lastPart(field)).isEqualTo(input);
  }
}
