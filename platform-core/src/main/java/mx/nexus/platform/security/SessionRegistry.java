package mx.nexus.platform.security;

import java.util.UUID;

/**
 * Knows the logins of the bound shop; contributed by the capability that keeps them.
 *
 * <p>Answers are cached for a few seconds; whoever ends a login tells {@link SessionRevocations},
 * which clears the caches of all nodes at once.
 */
public interface SessionRegistry {

  /** Whether the login exists and nobody ended it. */
  boolean isActive(UUID sessionId);
}
