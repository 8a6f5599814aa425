package mx.nexus.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import mx.nexus.platform.security.PermissionSet;
import mx.nexus.platform.security.StaffRole;

/**
 * Everybody of the staff may look for parts; plates and customers' vehicles lead to persons, so
 * fewer see those. Whoever sells or keeps the stock may take a part of the catalogue into the
 * shop's list.
 */
@ApplicationScoped
public class CatalogPermissions implements PermissionSet {

  @Override
  public Map<String, Set<StaffRole>> permissions() {
    return Map.of(
        "catalog.search",
        EnumSet.allOf(StaffRole.class),
        "catalog.evidence",
        EnumSet.of(
            StaffRole.OWNER,
            StaffRole.MANAGER,
            StaffRole.COUNTER,
            StaffRole.WORKSHOP,
            StaffRole.WAREHOUSE),
        "catalog.prices",
        EnumSet.of(StaffRole.OWNER, StaffRole.MANAGER),
        "catalog.adopt",
        EnumSet.of(StaffRole.OWNER, StaffRole.MANAGER, StaffRole.COUNTER, StaffRole.WAREHOUSE),
        "catalog.plates",
        EnumSet.of(StaffRole.OWNER, StaffRole.MANAGER, StaffRole.COUNTER, StaffRole.WORKSHOP));
  }
}
