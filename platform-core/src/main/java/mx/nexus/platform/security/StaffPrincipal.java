package mx.nexus.platform.security;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the shop's staff who is logged in, by page session or by token alike.
 *
 * <p>Holds what every request needs and nothing that changes without a new login; a revoked session
 * is noticed through {@link SessionRegistry}. Principal name is the e-mail address.
 *
 * @param sessionId the login that this principal came from
 * @param tenantId the only shop in which it means anything
 * @param mustChangePassword nothing but the change of the password is allowed
 */
public record StaffPrincipal(
    UUID id,
    String name,
    String email,
    Set<StaffRole> roles,
    UUID sessionId,
    UUID tenantId,
    boolean mustChangePassword)
    implements JsonWebToken, Serializable {

  public StaffPrincipal {
    roles = Set.copyOf(roles);
  }

  @Override
  public String getName() {
    return email;
  }

  @Override
  public Set<String> getGroups() {
    return roles.stream().map(StaffRole::code).collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public Set<String> getClaimNames() {
    return claims().keySet();
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T> @Nullable T getClaim(String claimName) {
    return (T) claims().get(claimName);
  }

  private Map<String, Object> claims() {
    return Map.of(
        "sub", id.toString(),
        "upn", email,
        "groups", getGroups(),
        "sid", sessionId.toString(),
        "tenant", tenantId.toString());
  }

  /** The same person with the password changed. */
  public StaffPrincipal withPasswordChanged() {
    return new StaffPrincipal(id, name, email, roles, sessionId, tenantId, false);
  }

  /** This person as the author of a change. */
  public Actor actor() {
    return new Actor(Actor.Kind.STAFF, Optional.of(id), email);
  }

  /** Without name and address: principals end up in logs. */
  @Override
  public String toString() {
    return "StaffPrincipal[" + id + "]";
  }
}
