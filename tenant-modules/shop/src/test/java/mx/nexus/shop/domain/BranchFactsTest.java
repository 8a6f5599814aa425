package mx.nexus.shop.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.problem.FieldIssue;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.shop.TaxZone;
import org.junit.jupiter.api.Test;

class BranchFactsTest {

  @Test
  void keepsCodesInUpperCaseWithoutSpaces() {
    BranchFacts facts = new BranchFacts(" mtz ", " Matriz ", TaxZone.GENERAL, "", "", false);

    assertThat(facts.code()).isEqualTo("MTZ");
    assertThat(facts.name()).isEqualTo("Matriz");
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    assertThatThrownBy(() -> new BranchFacts("Ñ", " ", TaxZone.GENERAL, "123", "", false))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.issues())
                    .extracting(FieldIssue::field)
                    .containsExactly("code", "name", "postalCode"));
  }

  @Test
  void chargesEightPercentAtTheBorder() {
    assertThat(TaxZone.of("border").rate()).isEqualByComparingTo("0.08");
    assertThat(TaxZone.of("general").rate()).isEqualByComparingTo("0.16");
  }

  @Test
  void refusesASecondTillWithTheSameCode() {
    ShopBranch branch =
        new ShopBranch(new BranchFacts("MTZ", "Matriz", TaxZone.GENERAL, "", "", false));
    branch.openTill(new TillFacts("C1", "Caja 1"));

    assertThatThrownBy(() -> branch.openTill(new TillFacts("c1", "Otra")))
        .isInstanceOfSatisfying(
            Conflict.class,
            refused -> assertThat(refused.code()).isEqualTo("shop.till-code-taken"));
  }
}
