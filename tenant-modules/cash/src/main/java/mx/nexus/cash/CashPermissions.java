package mx.nexus.cash;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import mx.nexus.platform.security.PermissionSet;
import mx.nexus.platform.security.StaffRole;

/** Who works a till, and who may look into one. */
@ApplicationScoped
public class CashPermissions implements PermissionSet {

  @Override
  public Map<String, Set<StaffRole>> permissions() {
    return Map.of(
        "cash.operate", Set.of(StaffRole.OWNER, StaffRole.MANAGER, StaffRole.COUNTER),
        "cash.view",
            Set.of(StaffRole.OWNER, StaffRole.MANAGER, StaffRole.COUNTER, StaffRole.ACCOUNTANT));
  }
}
