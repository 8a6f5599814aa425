package mx.nexus.catalog.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import mx.nexus.catalog.app.pricing.PriceRules;
import mx.nexus.catalog.app.pricing.PriceRules.KeptRule;
import mx.nexus.catalog.pricing.PriceBasis;
import mx.nexus.catalog.pricing.PriceEnding;
import mx.nexus.catalog.pricing.PriceRule;
import mx.nexus.catalog.pricing.PriceScope;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;
import org.jspecify.annotations.Nullable;

/** How the shop makes its prices. */
@RequestScoped
@Path("/catalog/price-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires("catalog.prices")
@Doc(summary = "How the shop's prices are suggested for parts of the catalogue")
public class PriceRulesResource {

  @Inject PriceRules rules;

  /**
   * A rule.
   *
   * @param name of the brand or category; left out for the rule of all others
   * @param ending how prices end: {@code none}, {@code whole}, {@code half}, {@code ninety}
   */
  public record PriceRuleRequest(
      @NotNull @Example("brand") PriceScope scope,
      @Example("Wagner") @Nullable String name,
      @NotNull @Example("list-price") PriceBasis basis,
      @NotNull @Example("-10") BigDecimal percent,
      @Example("ninety") @Nullable PriceEnding ending,
      @Example("25") @Nullable BigDecimal minimumMargin) {

    PriceRule rule() {
      return new PriceRule(
          scope,
          Objects.requireNonNullElse(name, ""),
          basis,
          percent,
          Objects.requireNonNullElse(ending, PriceEnding.NONE),
          Objects.requireNonNullElse(minimumMargin, BigDecimal.ZERO));
    }
  }

  @GET
  @Doc(summary = "All rules; the one of the brand goes before that of the category")
  public CursorPage<KeptRule> list() {
    return CursorPage.whole(rules.all());
  }

  @PUT
  @Doc(summary = "Sets the rule of a brand, of a category or of all others")
  @Problems("422 catalog.too-many-price-rules")
  public KeptRule put(@Valid @NotNull PriceRuleRequest request) {
    return rules.put(request.rule());
  }

  @DELETE
  @Path("/{id}")
  @Doc(summary = "Forgets a rule")
  @Problems("404 catalog.price-rule-unknown")
  public void remove(@PathParam("id") UUID id) {
    rules.remove(id);
  }
}
