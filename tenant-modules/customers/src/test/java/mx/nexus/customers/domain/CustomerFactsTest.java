package mx.nexus.customers.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mx.nexus.customers.PriceLevel;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.problem.FieldIssue;
import mx.nexus.platform.problem.InvalidInput;
import org.junit.jupiter.api.Test;

class CustomerFactsTest {

  @Test
  void needsNothingButAName() {
    CustomerFacts facts = facts(" Peña ", "", "", "", "0.00", 0);

    assertThat(facts.name()).isEqualTo("Peña");
    assertThat(facts.grantsCredit()).isFalse();
  }

  @Test
  void writesTaxIdAndAddressInTheirNormalForm() {
    CustomerFacts facts = facts("Kemper", "81 1234 5678", "A@B.MX", "eku9003173c9", "0.00", 0);

    assertThat(facts.taxId()).isEqualTo("EKU9003173C9");
    assertThat(facts.email()).isEqualTo("a@b.mx");
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    assertThatThrownBy(() -> facts("", "12", "a@b", "EKU9003173C8", "-1.00", 400))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.issues())
                    .extracting(FieldIssue::field)
                    .containsExactly(
                        "creditDays", "creditLimit", "email", "name", "phone", "taxId"));
  }

  private static CustomerFacts facts(
      String name, String phone, String email, String taxId, String limit, int days) {
    return new CustomerFacts(name, phone, email, taxId, PriceLevel.PUBLIC, Money.mxn(limit), days);
  }
}
