package mx.nexus.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeedsTest {

  @Test
  void tellsFactsOneByOneWithoutJson() {
    assertThat(
            Deeds.facts("{\"reason\": \"dijo \\\"no\\\"\", \"tries\": 3, \"where\": {\"a\": 1}}"))
        .extracting(Deeds.Fact::value)
        .containsExactly("dijo \"no\"", "3", "{\"a\":1}");
    assertThat(Deeds.facts("{}")).isEmpty();
  }

  @Test
  void callsFactsByTheNamesOfTheConsoleWhereItHasSome() {
    assertThat(Deeds.facts("{\"reason\": \"x\", \"tries\": 3}"))
        .extracting(Deeds.Fact::label)
        .doesNotContain("reason")
        .contains("tries");
  }
}
