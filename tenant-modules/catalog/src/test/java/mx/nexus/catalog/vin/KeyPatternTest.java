package mx.nexus.catalog.vin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyPatternTest {

  @ParameterizedTest
  @CsvSource({
    "CM826, CM826, true, 5",
    "CM, CM826, true, 2",
    "**8, CM826, true, 1",
    "*****, CM826, true, 0",
    "'', CM826, true, 0",
    "C[M-P]8, CM826, true, 3",
    "C[K-L]8, CM826, false, 3",
    "**[7-9K], CM826, true, 1",
    "**[34], CM826, false, 1",
    "***#, CM826, true, 1",
    "***_6, CM826, true, 1",
    "CM8266, CM826, false, 6",
    "CM827, CM826, false, 5"
  })
  void comparesAsNhtsaDoes(String key, String text, boolean matches, int fixed) {
    KeyPattern pattern = KeyPattern.of(key);

    assertThat(pattern.matches(text)).isEqualTo(matches);
    assertThat(pattern.fixed()).isEqualTo(fixed);
  }
}
