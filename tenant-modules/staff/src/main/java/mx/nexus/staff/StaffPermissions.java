package mx.nexus.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import mx.nexus.platform.security.PermissionSet;
import mx.nexus.platform.security.StaffRole;

/** Who may add and change members of staff. */
@ApplicationScoped
public class StaffPermissions implements PermissionSet {

  @Override
  public Map<String, Set<StaffRole>> permissions() {
    return Map.of("staff.manage", Set.of(StaffRole.OWNER, StaffRole.MANAGER));
  }
}
