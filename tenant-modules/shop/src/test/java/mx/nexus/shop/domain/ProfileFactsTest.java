package mx.nexus.shop.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mx.nexus.platform.problem.FieldIssue;
import mx.nexus.platform.problem.InvalidInput;
import org.junit.jupiter.api.Test;

class ProfileFactsTest {

  @Test
  void acceptsAShopThatKnowsOnlyItsName() {
    assertThat(ProfileFacts.named("El Pistón").tradeName()).isEqualTo("El Pistón");
  }

  @Test
  void writesTheLegalNameAsTheTaxAuthorityDoes() {
    assertThat(profile("eku-900317-3c9", "601").legalName()).isEqualTo("ESCUELA KEMPER URGATE");
    assertThat(profile("eku-900317-3c9", "601").taxId()).isEqualTo("EKU9003173C9");
  }

  @Test
  void refusesAWrongCheckDigit() {
    assertThatThrownBy(() -> profile("EKU9003173C8", "601"))
        .satisfies(refused -> assertIssue(refused, "taxId", "shop.tax-id-wrong"));
  }

  @Test
  void refusesTheGenericIdOfThePublic() {
    assertThatThrownBy(() -> profile("XAXX010101000", "616"))
        .satisfies(refused -> assertIssue(refused, "taxId", "shop.tax-id-wrong"));
  }

  @Test
  void refusesARegimeForPeopleToACompany() {
    assertThatThrownBy(() -> profile("EKU9003173C9", "612"))
        .satisfies(refused -> assertIssue(refused, "taxRegime", "shop.tax-regime-unsuitable"));
  }

  private static ProfileFacts profile(String taxId, String regime) {
    return new ProfileFacts(
        "Kemper", "Escuela Kemper Urgate", taxId, regime, "64000", "", "", "Gracias");
  }

  private static void assertIssue(Throwable refused, String field, String code) {
    assertThat(((InvalidInput) refused).issues()).containsExactly(FieldIssue.of(field, code));
  }
}
