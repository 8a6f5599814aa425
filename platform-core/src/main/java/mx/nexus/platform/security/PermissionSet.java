package mx.nexus.platform.security;

import java.util.Map;
import java.util.Set;

/**
 * The permissions that a capability knows, with the roles that have them; a CDI bean of each.
 *
 * <p>Names begin with the capability: {@code sales.sell}.
 */
public interface PermissionSet {

  /** Roles by permission. */
  Map<String, Set<StaffRole>> permissions();
}
