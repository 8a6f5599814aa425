package mx.nexus.platform.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;

/**
 * An operator of the platform; belongs to no shop and may do nothing in one.
 *
 * @param sessionId the login that this principal came from
 */
public record AdminPrincipal(UUID id, String name, String email, UUID sessionId)
    implements Principal, Serializable {

  @Override
  public String getName() {
    return email;
  }

  /** This operator as the author of a change. */
  public Actor actor() {
    return new Actor(Actor.Kind.ADMIN, Optional.of(id), email);
  }

  /** Without name and address: principals end up in logs. */
  @Override
  public String toString() {
    return "AdminPrincipal[" + id + "]";
  }
}
