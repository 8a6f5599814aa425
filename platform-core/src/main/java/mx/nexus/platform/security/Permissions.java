package mx.nexus.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All permissions of all capabilities: who may do what.
 *
 * <p>Pages and routes ask the same question here. A permission that nobody declared is granted to
 * nobody, so a typo locks out instead of letting in.
 */
@ApplicationScoped
public class Permissions {

  private final Map<String, Set<StaffRole>> rolesByPermission;

  /** For the container's proxy. */
  protected Permissions() {
    this(List.of());
  }

  /** Collects what the capabilities declare. */
  @Inject
  public Permissions(Instance<PermissionSet> sets) {
    this(sets.stream().toList());
  }

  private Permissions(Collection<? extends PermissionSet> sets) {
    Map<String, Set<StaffRole>> all = new HashMap<>();
    for (PermissionSet set : sets) {
      set.permissions()
          .forEach(
              (permission, roles) -> {
                if (all.put(permission, Set.copyOf(roles)) != null) {
                  throw new IllegalStateException("permission declared twice: " + permission);
                }
              });
    }
    this.rolesByPermission = Map.copyOf(all);
  }

  /** Permissions without a container. */
  public static Permissions of(Collection<? extends PermissionSet> sets) {
    return new Permissions(sets);
  }

  /** Whether one of the roles has the permission. */
  public boolean allows(Collection<StaffRole> roles, String permission) {
    return rolesByPermission.getOrDefault(permission, Set.of()).stream().anyMatch(roles::contains);
  }

  /** Whether any capability declares the permission. */
  public boolean knows(String permission) {
    return rolesByPermission.containsKey(permission);
  }

  /** Everything these roles may do, sorted. */
  public Set<String> of(Set<StaffRole> roles) {
    Set<String> allowed = new TreeSet<>();
    rolesByPermission.forEach(
        (permission, holders) -> {
          if (holders.stream().anyMatch(roles::contains)) {
            allowed.add(permission);
          }
        });
    return allowed;
  }

  /** Names of all permissions, sorted. */
  public Set<String> names() {
    return new TreeSet<>(rolesByPermission.keySet());
  }
}
