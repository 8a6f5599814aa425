package mx.nexus.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.nexus.platform.security.AdminPrincipal;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.security.StaffRole;
import mx.nexus.platform.web.PageAccess.Decision;
import mx.nexus.platform.web.PageAccess.Visit;
import org.junit.jupiter.api.Test;

class PageAccessTest {

  private static final UUID SHOP = UUID.randomUUID();
  private static final Page REGISTER = Page.needing("sales.sell", "/sales/register");

  @Test
  void opensAPageForSomebodyWithItsPermission() {
    assertThat(PageAccess.decide(REGISTER, visit(clerk(SHOP, false), "sales.sell")))
        .isEqualTo(Decision.OPEN);
  }

  @Test
  void forbidsAPageToSomebodyWithoutItsPermission() {
    assertThat(PageAccess.decide(REGISTER, visit(clerk(SHOP, false), "sales.view")))
        .isEqualTo(Decision.FORBIDDEN);
  }

  @Test
  void sendsNobodyToTheLogin() {
    assertThat(PageAccess.decide(REGISTER, visit(null, "sales.sell")))
        .isEqualTo(Decision.LOG_IN_FIRST);
  }

  @Test
  void takesStaffOfAnotherShopForNobody() {
    StaffPrincipal neighbour = clerk(UUID.randomUUID(), false);

    assertThat(PageAccess.decide(REGISTER, visit(neighbour, "sales.sell")))
        .isEqualTo(Decision.LOG_IN_FIRST);
  }

  @Test
  void takesAnOperatorForNobodyInAShop() {
    assertThat(PageAccess.decide(REGISTER, visit(operator(), "sales.sell")))
        .isEqualTo(Decision.LOG_IN_FIRST);
  }

  @Test
  void letsAnExpiredPasswordOpenNothingButItsChange() {
    Visit visit = visit(clerk(SHOP, true), "sales.sell");

    assertThat(PageAccess.decide(REGISTER, visit)).isEqualTo(Decision.CHANGE_PASSWORD_FIRST);
    assertThat(PageAccess.decide(Page.forStaff("/password"), visit)).isEqualTo(Decision.OPEN);
  }

  @Test
  void keepsPagesOfTheShopOffThePlatformsHost() {
    Visit onPlatform = new Visit(Optional.empty(), Optional.empty(), permission -> true);

    assertThat(PageAccess.decide(REGISTER, onPlatform)).isEqualTo(Decision.NOT_FOUND);
    assertThat(PageAccess.decide(Page.open("/login"), onPlatform)).isEqualTo(Decision.NOT_FOUND);
    assertThat(PageAccess.decide(Page.onPlatform("/signup"), onPlatform)).isEqualTo(Decision.OPEN);
  }

  @Test
  void keepsPagesOfThePlatformOffTheShops() {
    assertThat(PageAccess.decide(Page.onPlatform("/signup"), visit(null, "")))
        .isEqualTo(Decision.NOT_FOUND);
  }

  @Test
  void opensTheConsoleForOperatorsOnly() {
    Page tenants = Page.forOperators("/tenants");

    assertThat(PageAccess.decide(tenants, visit(operator(), ""))).isEqualTo(Decision.OPEN);
    assertThat(PageAccess.decide(tenants, visit(clerk(SHOP, false), "")))
        .isEqualTo(Decision.LOG_IN_FIRST);
  }

  private static Visit visit(Principal who, String permission) {
    return new Visit(Optional.of(SHOP), Optional.ofNullable(who), permission::equals);
  }

  private static StaffPrincipal clerk(UUID shop, boolean mustChangePassword) {
    return new StaffPrincipal(
        UUID.randomUUID(),
        "Lupita",
        "lupita@elpiston.mx",
        Set.of(StaffRole.COUNTER),
        UUID.randomUUID(),
        shop,
        mustChangePassword);
  }

  private static AdminPrincipal operator() {
    return new AdminPrincipal(UUID.randomUUID(), "Ana", "ana@nexus.example", UUID.randomUUID());
  }
}
