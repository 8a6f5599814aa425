package mx.nexus.catalog.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import mx.nexus.catalog.app.pricing.PriceRules;
import mx.nexus.catalog.app.pricing.PriceRules.KeptRule;
import mx.nexus.catalog.pricing.PriceBasis;
import mx.nexus.catalog.pricing.PriceEnding;
import mx.nexus.catalog.pricing.PriceRule;
import mx.nexus.catalog.pricing.PriceScope;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.web.Messages;

/** State of the page {@code /catalog/prices}: the rules, and one that is being entered. */
@Named("priceRulesBean")
@RequestScoped
public class PriceRulesBean {

  private static final Pattern PERCENT = Pattern.compile("[+-]?[0-9]{1,3}([.][0-9]{1,2})?");

  @Inject PriceRules rules;

  private String scope = PriceScope.DEFAULT.name();
  private String name = "";
  private String basis = PriceBasis.LIST_PRICE.name();
  private String percent = "";
  private String ending = PriceEnding.NONE.name();
  private String minimumMargin = "";

  /** Keeps the rule that was entered, in place of the former of the same brand or category. */
  public void save() {
    PriceScope wanted = PriceScope.valueOf(scope);
    rules.put(
        new PriceRule(
            wanted,
            wanted == PriceScope.DEFAULT ? "" : name,
            PriceBasis.valueOf(basis),
            number("percent", percent),
            PriceEnding.valueOf(ending),
            number("minimumMargin", minimumMargin)));
    name = "";
    percent = "";
    minimumMargin = "";
    Messages.done("catalog.prices.saved");
  }

  /** Forgets a rule. */
  public void remove(UUID id) {
    rules.remove(id);
    Messages.done("catalog.prices.removed");
  }

  private static BigDecimal number(String field, String text) {
    String plain = text.strip().replace("%", "").replace('−', '-').strip();
    if (plain.isEmpty()) {
      return BigDecimal.ZERO;
    }
    if (!PERCENT.matcher(plain).matches()) {
      throw InvalidInput.of(field, "catalog.price-rule-no-percent");
    }
    return new BigDecimal(plain);
  }

  public List<KeptRule> getRules() {
    return rules.all();
  }

  public List<String> getScopes() {
    return List.of(PriceScope.values()).stream().map(PriceScope::name).toList();
  }

  public List<String> getBases() {
    return List.of(PriceBasis.values()).stream().map(PriceBasis::name).toList();
  }

  public List<String> getEndings() {
    return List.of(PriceEnding.values()).stream().map(PriceEnding::name).toList();
  }

  /** Key of a choice's text. */
  public String key(String kind, String choice) {
    return "catalog.prices." + kind + "." + choice.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code +40 %}, {@code -10 %}. */
  public String signed(BigDecimal value) {
    String plain = value.stripTrailingZeros().toPlainString();
    return (value.signum() > 0 ? "+" : "") + plain + " %";
  }

  public String getScope() {
    return scope;
  }

  public void setScope(String scope) {
    this.scope = scope;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getBasis() {
    return basis;
  }

  public void setBasis(String basis) {
    this.basis = basis;
  }

  public String getPercent() {
    return percent;
  }

  public void setPercent(String percent) {
    this.percent = percent;
  }

  public String getEnding() {
    return ending;
  }

  public void setEnding(String ending) {
    this.ending = ending;
  }

  public String getMinimumMargin() {
    return minimumMargin;
  }

  public void setMinimumMargin(String minimumMargin) {
    this.minimumMargin = minimumMargin;
  }
}
