package mx.nexus.platform.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RfcTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EKU9003173C9",
        "POT9207213D6",
        "DIM8701081LA",
        "CACX7605101P8",
        "XAXX010101000",
        "XEXX010101000"
      })
  void acceptsIdsThatTheTaxAuthorityPublishes(String id) {
    assertThat(Rfc.parse(id)).map(Rfc::value).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EKU9003173C8",
        "EKU9013323C9",
        "EK9003173C9",
        "EKU9003173C",
        "",
        "hola",
        "EKU900317"
      })
  void refusesWrongCheckDigitsDatesAndShapes(String id) {
    assertThat(Rfc.parse(id)).isEmpty();
  }

  @Test
  void readsIdsAsPeopleTypeThem() {
    assertThat(Rfc.parse(" eku-900317-3c9 ")).contains(new Rfc("EKU9003173C9"));
  }

  @Test
  void tellsCompaniesFromPeople() {
    assertThat(new Rfc("EKU9003173C9").isCompany()).isTrue();
    assertThat(new Rfc("CACX7605101P8").isCompany()).isFalse();
    assertThat(Rfc.PUBLIC.isGeneric()).isTrue();
  }

  @Test
  void knowsWhichRegimeSuitsWhom() {
    assertThat(TaxRegimes.find("601").orElseThrow().suits(new Rfc("EKU9003173C9"))).isTrue();
    assertThat(TaxRegimes.find("612").orElseThrow().suits(new Rfc("EKU9003173C9"))).isFalse();
    assertThat(TaxRegimes.find("999")).isEmpty();
  }
}
