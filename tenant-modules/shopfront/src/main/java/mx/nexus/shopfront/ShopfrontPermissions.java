package mx.nexus.shopfront;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import mx.nexus.platform.security.PermissionSet;
import mx.nexus.platform.security.StaffRole;

/** What the world sees of the shop is the owner's decision alone. */
@ApplicationScoped
public class ShopfrontPermissions implements PermissionSet {

  @Override
  public Map<String, Set<StaffRole>> permissions() {
    return Map.of("shopfront.manage", Set.of(StaffRole.OWNER));
  }
}
