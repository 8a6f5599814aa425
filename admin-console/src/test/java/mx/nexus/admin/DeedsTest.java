package mx.nexus.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DeedsTest {

  @Test
  void tellsFactsOneByOneWithoutJson() {
    assertThat(facts("{\"reason\": \"dijo \\\"no\\\"\", \"tries\": 3, \"where\": {\"a\": 1}}"))
        .extracting(Deeds.Fact::value)
        .containsExactly("dijo \"no\"", "3", "{\"a\":1}");
    assertThat(facts("{}")).isEmpty();
  }

  @Test
  void callsFactsByTheNamesOfTheConsoleWhereItHasSome() {
    assertThat(facts("{\"reason\": \"x\", \"channel\": \"page\", \"tries\": 3}"))
        .containsExactly(
            new Deeds.Fact("Motivo", "x"),
            new Deeds.Fact("Por", "la consola"),
            new Deeds.Fact("tries", "3"));
  }

  private static List<Deeds.Fact> facts(String json) {
    return Deeds.facts(json, Locale.forLanguageTag("es-MX"));
  }
}
