package mx.nexus.customers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import mx.nexus.platform.security.PermissionSet;
import mx.nexus.platform.security.StaffRole;

/** Who may see and change customers, and who may grant them credit. */
@ApplicationScoped
public class CustomersPermissions implements PermissionSet {

  @Override
  public Map<String, Set<StaffRole>> permissions() {
    return Map.of(
        "customers.view", EnumSet.allOf(StaffRole.class),
        "customers.edit", Set.of(StaffRole.OWNER, StaffRole.MANAGER, StaffRole.COUNTER),
        "customers.credit", Set.of(StaffRole.OWNER, StaffRole.MANAGER));
  }
}
