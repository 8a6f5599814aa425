package mx.nexus.platform.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A program of a partner, known by its API key, which belongs to one shop.
 *
 * @param keyId the key
 * @param prefix the public part of the key
 */
public record PartnerPrincipal(UUID keyId, String prefix, Set<ApiScope> scopes, UUID tenantId)
    implements Principal, Serializable {

  public PartnerPrincipal {
    scopes = Set.copyOf(scopes);
  }

  @Override
  public String getName() {
    return prefix;
  }

  /** Whether the key carries the scope or a wider one. */
  public boolean has(ApiScope wanted) {
    return scopes.stream().anyMatch(scope -> scope.includes(wanted));
  }

  /** This program as the author of a change. */
  public Actor actor() {
    return new Actor(Actor.Kind.PARTNER, Optional.of(keyId), prefix);
  }
}
