package mx.nexus.cash;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import mx.nexus.platform.security.PermissionSet;
import mx.nexus.platform.security.StaffRole;

/** Who works a till, who may look into one, and who may see what an open one has taken. */
@ApplicationScoped
public class CashPermissions implements PermissionSet {

  @Override
  public Map<String, Set<StaffRole>> permissions() {
    return Map.of(
        "cash.operate", Set.of(StaffRole.OWNER, StaffRole.MANAGER, StaffRole.COUNTER),
        "cash.supervise", Set.of(StaffRole.OWNER, StaffRole.MANAGER, StaffRole.ACCOUNTANT),
        "cash.view",
            Set.of(StaffRole.OWNER, StaffRole.MANAGER, StaffRole.COUNTER, StaffRole.ACCOUNTANT));
  }
}
