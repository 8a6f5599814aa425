package mx.nexus.catalog.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeginningsTest {

  @Test
  void takesEachBeginningOnce() {
    assertThat(Beginnings.WORDS.of("balata bosch de")).isEqualTo("b ba bo d de");
    assertThat(Beginnings.NUMBERS.of("WB7391C WB74 AB")).isEqualTo("WB7 WB73 WB739 WB7391 WB74");
    assertThat(Beginnings.NUMBERS.of("")).isEmpty();
  }

  @Test
  void knowsWhichItHas() {
    assertThat(Beginnings.NUMBERS.have("WB")).isFalse();
    assertThat(Beginnings.NUMBERS.have("WB7")).isTrue();
    assertThat(Beginnings.NUMBERS.have("WB7391")).isTrue();
    assertThat(Beginnings.NUMBERS.have("WB7391C")).isFalse();
    assertThat(Beginnings.WORDS.have("")).isFalse();
  }
}
