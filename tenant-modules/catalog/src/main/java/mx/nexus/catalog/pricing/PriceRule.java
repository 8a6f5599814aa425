package mx.nexus.catalog.pricing;

import java.math.BigDecimal;
import java.util.Optional;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.problem.Issues;
import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/**
 * How the shop makes its price; valid by construction.
 *
 * @param name of the brand or category; empty for the rule of all others
 * @param percent more than the basis, or less when negative
 * @param minimumMargin percent of the price before tax that must be left over the cost; 0 for none
 */
public record PriceRule(
    @Example("brand") PriceScope scope,
    @Example("Wagner") String name,
    @Example("list-price") PriceBasis basis,
    @Example("-10") BigDecimal percent,
    @Example("ninety") PriceEnding ending,
    @Example("25") BigDecimal minimumMargin) {

  private static final int LONGEST_NAME = 80;
  private static final BigDecimal LEAST_PERCENT = BigDecimal.valueOf(-90);
  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(900);
  private static final BigDecimal MOST_MARGIN = BigDecimal.valueOf(90);

  public PriceRule {
    name = name.strip();
    Issues issues = new Issues();
    if (scope == PriceScope.DEFAULT) {
      issues.when(!name.isEmpty(), "name", "catalog.price-rule-name-too-much");
    } else {
      issues.required("name", name, LONGEST_NAME);
    }
    issues
        .when(
            isOutside(percent, LEAST_PERCENT, MOST_PERCENT),
            "percent",
            "catalog.price-rule-percent-out-of-range")
        .when(
            isOutside(minimumMargin, BigDecimal.ZERO, MOST_MARGIN),
            "minimumMargin",
            "catalog.price-rule-margin-out-of-range")
        .refuse();
  }

  private static boolean isOutside(BigDecimal value, BigDecimal least, BigDecimal most) {
    return value.compareTo(least) < 0 || value.compareTo(most) > 0 || value.scale() > 2;
  }

  /** Whether a cost would change what it says. */
  public boolean asksForCost() {
    return basis == PriceBasis.COST || minimumMargin.signum() > 0;
  }

  /**
   * The price with tax; empty when what it starts from is unknown.
   *
   * @param listPrice with tax
   * @param cost before tax
   * @param taxRate as a fraction, {@code 0.16}
   */
  public Optional<Money> price(
      @Nullable Money listPrice, @Nullable Money cost, BigDecimal taxRate) {
    return marked(listPrice, cost, taxRate)
        .map(price -> cost == null ? price : price.max(cost.priceLeaving(minimumMargin, taxRate)))
        .map(ending::of);
  }

  private Optional<Money> marked(
      @Nullable Money listPrice, @Nullable Money cost, BigDecimal taxRate) {
    if (basis == PriceBasis.COST) {
      return Optional.ofNullable(cost)
          .map(known -> known.plus(known.percent(percent)).withTax(taxRate));
    }
    return Optional.ofNullable(listPrice).map(known -> known.plus(known.percent(percent)));
  }
}
