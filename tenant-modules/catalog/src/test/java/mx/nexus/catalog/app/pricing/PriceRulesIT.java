package mx.nexus.catalog.app.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.nexus.catalog.CatalogPermissions;
import mx.nexus.catalog.app.pricing.PriceRules.KeptRule;
import mx.nexus.catalog.pricing.PriceBasis;
import mx.nexus.catalog.pricing.PriceEnding;
import mx.nexus.catalog.pricing.PriceRule;
import mx.nexus.catalog.pricing.PriceScope;
import mx.nexus.platform.audit.AuditLog;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.security.PermissionSet;
import mx.nexus.platform.security.Permissions;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.security.StaffRole;
import mx.nexus.platform.testing.TestShop;
import mx.nexus.shop.Branches;
import org.junit.jupiter.api.Test;

/** Which rule decides, and that one takes the place of its predecessor. */
class PriceRulesIT {

  private static final TestShop SHOP = TestShop.create("reglas");

  private final PriceRules rules =
      new PriceRules(SHOP.sql(), new AuditLog(SHOP.sql(), Clock.systemUTC()), Clock.systemUTC());

  @Test
  void theBrandGoesBeforeTheCategoryAndThatBeforeTheRest() throws Exception {
    put(PriceScope.DEFAULT, "", "40");
    put(PriceScope.CATEGORY, "Suspensión", "30");
    UUID wagner = put(PriceScope.BRAND, "Wagner", "20").id();
    put(PriceScope.BRAND, "WAGNER ", "-10");

    assertThat(percent("wagner", "Suspension")).hasValue("-10.00");
    assertThat(percent("Bosch", "Suspension")).hasValue("30.00");
    assertThat(percent("Bosch", "Motor")).hasValue("40.00");
    assertThat(SHOP.bound(rules::all)).hasSize(3);

    remove(wagner);

    assertThat(percent("Wagner", "Motor")).hasValue("40.00");
    assertThatThrownBy(() -> remove(wagner)).isInstanceOf(NotFound.class);
  }

  @Test
  void newPartsAreSoldWithTheRateOfTheBorderWhenAllBranchesStandThere() {
    SuggestPrice prices = new SuggestPrice(rules, Branches.uncached(SHOP.sql()));

    assertThat(SHOP.bound(prices::taxRate)).isEqualByComparingTo("0.16");

    openBranch("TIJ", "BORDER");
    assertThat(SHOP.bound(prices::taxRate)).isEqualByComparingTo("0.08");

    openBranch("MTY", "GENERAL");
    assertThat(SHOP.bound(prices::taxRate)).isEqualByComparingTo("0.16");
  }

  private static void openBranch(String code, String zone) {
    SHOP.execute(
        """
        insert into shop_branch (id, version, created_at, changed_at, code, name, tax_zone)
        values ('%s', 0, now(), now(), '%s', '%s', '%s')
        """
            .formatted(Ids.next(), code, code, zone));
  }

  private Optional<String> percent(String brand, String category) {
    return SHOP.bound(() -> rules.of(brand, category))
        .map(kept -> kept.rule().percent().toPlainString());
  }

  private void remove(UUID id) {
    SHOP.inUnit(
        () -> {
          rules.remove(id);
          return true;
        });
  }

  private KeptRule put(PriceScope scope, String name, String percent) {
    PriceRule rule =
        new PriceRule(
            scope,
            name,
            PriceBasis.LIST_PRICE,
            new BigDecimal(percent),
            PriceEnding.NINETY,
            BigDecimal.ZERO);
    StaffPrincipal owner =
        new StaffPrincipal(
            Ids.next(),
            "Lupita",
            "lupita@example.mx",
            Set.of(StaffRole.OWNER),
            Ids.next(),
            SHOP.tenant().id().value(),
            false);
    try (Caller.Binding person =
        Caller.bind(owner, Permissions.of(List.<PermissionSet>of(new CatalogPermissions())))) {
      return SHOP.inUnit(() -> rules.put(rule));
    }
  }
}
