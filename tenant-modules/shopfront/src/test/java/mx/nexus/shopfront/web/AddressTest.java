package mx.nexus.shopfront.web;

import static org.assertj.core.api.Assertions.assertThat;

import mx.nexus.platform.web.Language;
import org.junit.jupiter.api.Test;

class AddressTest {

  @Test
  void leavesOutWhatIsEmptyAndReplacesWhatIsThere() {
    Address address = Address.of(Address.FRONT).with("q", "balata").with("brand", null);

    assertThat(address).hasToString("/catalogo?q=balata");
    assertThat(address.with("q", "")).hasToString("/catalogo");
    assertThat(address.with("q", "bujía")).hasToString("/catalogo?q=buj%C3%ADa");
  }

  @Test
  void nothingTypedLeavesItsPlace() {
    assertThat(Address.of(Address.FRONT).with("q", "a&b=c #\"><script>"))
        .hasToString("/catalogo?q=a%26b%3Dc%20%23%22%3E%3Cscript%3E");
  }

  @Test
  void spanishNeedsNoWord() {
    Address front = Address.of(Address.FRONT);

    assertThat(Visit.in(Language.ES, front)).hasToString("/catalogo");
    assertThat(Visit.in(Language.EN, front)).hasToString("/catalogo?lang=en");
    assertThat(Visit.in(Language.ES, Visit.in(Language.EN, front))).hasToString("/catalogo");
  }
}
