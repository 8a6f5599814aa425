package mx.nexus.shopfront.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.nexus.platform.problem.FieldIssue;
import mx.nexus.platform.problem.InvalidInput;
import org.junit.jupiter.api.Test;

class ShopfrontFactsTest {

  @Test
  void nothingIsPublicByItself() {
    assertThat(ShopfrontFacts.CLOSED.open()).isFalse();
    assertThat(ShopfrontFacts.CLOSED.showsPrices()).isFalse();
    assertThat(ShopfrontFacts.CLOSED.showsCatalogue()).isFalse();
  }

  @Test
  void keepsTheNumberAsWhatsAppWantsIt() {
    assertThat(facts(" 81 1234 5678 ", Set.of()).whatsApp()).isEqualTo("528112345678");
    assertThat(facts(" ", Set.of()).whatsApp()).isEmpty();
  }

  @Test
  void saysEachFieldThatIsWrong() {
    Set<UUID> many =
        IntStream.rangeClosed(0, ShopfrontFacts.MOST_BRANCHES)
            .mapToObj(n -> new UUID(0, n))
            .collect(Collectors.toSet());

    assertThatThrownBy(() -> facts("12", many))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.issues())
                    .extracting(FieldIssue::field)
                    .containsExactly("branches", "whatsApp"));
  }

  private static ShopfrontFacts facts(String whatsApp, Set<UUID> branches) {
    return new ShopfrontFacts(true, true, true, whatsApp, branches);
  }
}
