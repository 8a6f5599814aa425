package mx.nexus.shop;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import mx.nexus.platform.security.PermissionSet;
import mx.nexus.platform.security.StaffRole;

/** Who may change the shop itself; everybody may look. */
@ApplicationScoped
public class ShopPermissions implements PermissionSet {

  @Override
  public Map<String, Set<StaffRole>> permissions() {
    return Map.of("shop.manage", Set.of(StaffRole.OWNER, StaffRole.MANAGER));
  }
}
