package mx.nexus.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import mx.nexus.platform.security.PermissionSet;
import mx.nexus.platform.security.StaffRole;

/** Who may see, change, count and import parts; cost is not for every eye. */
@ApplicationScoped
public class InventoryPermissions implements PermissionSet {

  private static final Set<StaffRole> STOCK_KEEPERS =
      Set.of(StaffRole.OWNER, StaffRole.MANAGER, StaffRole.WAREHOUSE);

  @Override
  public Map<String, Set<StaffRole>> permissions() {
    return Map.of(
        "inventory.view", EnumSet.allOf(StaffRole.class),
        "inventory.edit", STOCK_KEEPERS,
        "inventory.adjust", STOCK_KEEPERS,
        "inventory.import", STOCK_KEEPERS,
        "inventory.cost", Set.of(StaffRole.OWNER, StaffRole.MANAGER, StaffRole.ACCOUNTANT));
  }
}
