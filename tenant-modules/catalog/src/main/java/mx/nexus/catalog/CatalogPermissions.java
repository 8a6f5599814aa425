package mx.nexus.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import mx.nexus.platform.security.PermissionSet;
import mx.nexus.platform.security.StaffRole;

/** Everybody of the staff may look for parts. */
@ApplicationScoped
public class CatalogPermissions implements PermissionSet {

  @Override
  public Map<String, Set<StaffRole>> permissions() {
    return Map.of("catalog.search", EnumSet.allOf(StaffRole.class));
  }
}
