package mx.nexus.catalog.app.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import mx.nexus.catalog.app.PartPage.PartView;
import mx.nexus.catalog.pricing.PriceRule;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/** Suggests what the shop asks for a part of the catalogue. */
@ApplicationScoped
public class SuggestPrice {

  /** IVA in Mexico outside the border zone (Ley del IVA, art. 1), as parts are entered with. */
  private static final BigDecimal TAX = new BigDecimal("0.16");

  private static final Money MOST_COST = Money.mxn("99999999.99");

  private final PriceRules rules;

  @SuppressWarnings("NullAway")
  protected SuggestPrice() {
    this(null);
  }

  @Inject
  public SuggestPrice(PriceRules rules) {
    this.rules = rules;
  }

  /**
   * A suggestion.
   *
   * @param price with tax; empty when neither rule nor list price says anything
   * @param listPrice what the catalogue suggests
   * @param rule that decided; empty when the list price is taken as it is
   * @param asksForCost whether a cost would change the price
   */
  public record SuggestedPrice(
      @Example("394.90") @Nullable Money price,
      @Example("438.00") @Nullable Money listPrice,
      @Nullable PriceRule rule,
      boolean asksForCost) {}

  /**
   * The price by the shop's rules; the list price where they say nothing.
   *
   * @param cost before tax; null when nobody said it
   */
  public SuggestedPrice of(PartView part, @Nullable Money cost) {
    if (cost != null && (cost.isNegative() || cost.isMoreThan(MOST_COST))) {
      throw InvalidInput.of("cost", "inventory.price-out-of-range");
    }
    Optional<PriceRule> rule =
        rules.of(part.brand(), part.category()).map(PriceRules.KeptRule::rule);
    Optional<Money> price = rule.flatMap(known -> known.price(part.listPrice(), cost, TAX));
    return new SuggestedPrice(
        price.orElse(part.listPrice()),
        part.listPrice(),
        price.isPresent() ? rule.orElse(null) : null,
        rule.filter(PriceRule::asksForCost).isPresent());
  }
}
