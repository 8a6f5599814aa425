package mx.nexus.partners;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import mx.nexus.platform.security.PermissionSet;
import mx.nexus.platform.security.StaffRole;

/** Who may open the shop's data to other programs: owners only. */
@ApplicationScoped
public class PartnersPermissions implements PermissionSet {

  @Override
  public Map<String, Set<StaffRole>> permissions() {
    return Map.of("partners.manage", Set.of(StaffRole.OWNER));
  }
}
