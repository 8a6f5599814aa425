package mx.nexus.catalog.app.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import mx.nexus.catalog.app.PartPage.PartView;
import mx.nexus.catalog.pricing.PriceRule;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.rest.Example;
import mx.nexus.shop.Branch;
import mx.nexus.shop.Branches;
import mx.nexus.shop.TaxZone;
import org.jspecify.annotations.Nullable;

/** Suggests what the shop asks for a part of the catalogue. */
@ApplicationScoped
public class SuggestPrice {

  private static final Money MOST_COST = Money.mxn("99999999.99");

  private final PriceRules rules;
  private final Branches branches;

  @SuppressWarnings("NullAway")
  protected SuggestPrice() {
    this(null, null);
  }

  @Inject
  public SuggestPrice(PriceRules rules, Branches branches) {
    this.rules = rules;
    this.branches = branches;
  }

  /**
   * IVA that a new part is sold with. A part has one rate for the whole shop: the border's when
   * every branch stands there, else the general one, as too little tax is what a shop is fined for.
   */
  public BigDecimal taxRate() {
    List<Branch> all = branches.all();
    boolean border =
        !all.isEmpty() && all.stream().allMatch(each -> each.taxZone() == TaxZone.BORDER);
    return (border ? TaxZone.BORDER : TaxZone.GENERAL).rate();
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
      boolean asksForCost) {

    /** For who may know the price but not how the shop makes it. */
    public SuggestedPrice withoutReasons() {
      return new SuggestedPrice(price, listPrice, null, false);
    }
  }

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
    Optional<Money> price = rule.flatMap(known -> known.price(part.listPrice(), cost, taxRate()));
    return new SuggestedPrice(
        price.orElse(part.listPrice()),
        part.listPrice(),
        price.isPresent() ? rule.orElse(null) : null,
        rule.filter(PriceRule::asksForCost).isPresent());
  }
}
