package mx.nexus.inventory.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import mx.nexus.inventory.app.CreateItem.InitialStock;
import mx.nexus.inventory.domain.ItemFacts;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.problem.InvalidInput;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Quantities that fit JSON and no column are told at their field before any table is asked. */
class QuantityBoundsTest {

  private static final UUID SOME = Ids.next();
  private static final Quantity TOO_MUCH = Quantity.of("9999999.001");

  private final AdjustStock adjust = new AdjustStock(null, null, Clock.systemUTC());
  private final CreateItem create = new CreateItem(null, null, null);

  @Test
  void refusesToMoveTooMuchInOrOut() {
    for (Quantity moved : List.of(TOO_MUCH, TOO_MUCH.negated())) {
      assertTooMuch(
          () -> adjust.adjust(SOME, "Conteo", List.of(new StockMove(SOME, moved))), "lines");
    }
  }

  @Test
  void refusesToCountTooMuch() {
    assertTooMuch(() -> adjust.count(SOME, "Conteo", SOME, TOO_MUCH), "quantity");
  }

  @Test
  void refusesToEnterAPartWithTooMuch() {
    ItemFacts facts = factsWithMinimum(ItemFacts.MOST_QUANTITY);

    assertTooMuch(
        () -> create.create(facts, List.of(new InitialStock(SOME, TOO_MUCH))), "initialStock");
  }

  @Test
  void refusesAMinimumThatIsTooMuch() {
    assertTooMuch(() -> factsWithMinimum(TOO_MUCH), "minimumStock");
    assertThatCode(() -> factsWithMinimum(ItemFacts.MOST_QUANTITY)).doesNotThrowAnyException();
  }

  private static ItemFacts factsWithMinimum(Quantity minimum) {
    return new ItemFacts(
        "A-1",
        "Balata",
        "",
        "",
        "",
        Money.mxn("100"),
        null,
        null,
        ItemFacts.GENERAL_TAX,
        null,
        minimum,
        true,
        List.of());
  }

  private static void assertTooMuch(ThrowingCallable call, String field) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.issues())
                    .extracting(issue -> issue.field() + " " + issue.code())
                    .containsExactly(field + " inventory.quantity-out-of-range"));
  }
}
