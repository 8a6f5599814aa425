package mx.nexus.platform.web;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import mx.nexus.platform.security.AdminPrincipal;
import mx.nexus.platform.security.StaffPrincipal;

/**
 * Decides whether a visit may see a page.
 *
 * <p>The rules stand here without servlet or container, so that each has its test.
 */
final class PageAccess {

  /** Where a person has to go who must change the password first. */
  static final String PASSWORD_PAGE = "/password";

  /** What the visitor gets. */
  enum Decision {
    OPEN,
    NOT_FOUND,
    LOG_IN_FIRST,
    CHANGE_PASSWORD_FIRST,
    FORBIDDEN
  }

  /**
   * Somebody asks for a page.
   *
   * @param shop the shop of the host; empty on the platform's own host
   * @param who who is logged in
   * @param can whether they have a permission
   */
  record Visit(Optional<UUID> shop, Optional<Principal> who, Predicate<String> can) {

    private Optional<StaffPrincipal> staff() {
      return who.filter(StaffPrincipal.class::isInstance)
          .map(StaffPrincipal.class::cast)
          .filter(staff -> shop.filter(staff.tenantId()::equals).isPresent());
    }

    private boolean isOperator() {
      return who.filter(AdminPrincipal.class::isInstance).isPresent();
    }
  }

  private PageAccess() {}

  /** Whether this visit may see this page. */
  static Decision decide(Page page, Visit visit) {
    boolean onShop = visit.shop().isPresent();
    return switch (page.audience()) {
      case CONSOLE_VISITOR -> Decision.OPEN;
      case OPERATOR -> visit.isOperator() ? Decision.OPEN : Decision.LOG_IN_FIRST;
      case PLATFORM_VISITOR -> onShop ? Decision.NOT_FOUND : Decision.OPEN;
      case SHOP_VISITOR -> onShop ? Decision.OPEN : Decision.NOT_FOUND;
      case STAFF -> onShop ? forStaff(page, visit) : Decision.NOT_FOUND;
    };
  }

  private static Decision forStaff(Page page, Visit visit) {
    Optional<StaffPrincipal> staff = visit.staff();
    if (staff.isEmpty()) {
      return Decision.LOG_IN_FIRST;
    }
    if (staff.get().mustChangePassword() && !page.path().equals(PASSWORD_PAGE)) {
      return Decision.CHANGE_PASSWORD_FIRST;
    }
    return page.permission().filter(visit.can().negate()).isPresent()
        ? Decision.FORBIDDEN
        : Decision.OPEN;
  }
}
