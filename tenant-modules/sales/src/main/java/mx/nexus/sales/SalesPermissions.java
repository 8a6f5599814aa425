package mx.nexus.sales;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import mx.nexus.platform.security.PermissionSet;
import mx.nexus.platform.security.StaffRole;

/** Who sells, who may change prices and give any discount, who may look. */
@ApplicationScoped
public class SalesPermissions implements PermissionSet {

  private static final Set<StaffRole> SELLERS =
      Set.of(StaffRole.OWNER, StaffRole.MANAGER, StaffRole.COUNTER);

  @Override
  public Map<String, Set<StaffRole>> permissions() {
    return Map.of(
        "sales.sell", SELLERS,
        "sales.discount", Set.of(StaffRole.OWNER, StaffRole.MANAGER),
        "sales.view",
            Set.of(
                StaffRole.OWNER,
                StaffRole.MANAGER,
                StaffRole.COUNTER,
                StaffRole.ACCOUNTANT,
                StaffRole.READ_ONLY));
  }
}
