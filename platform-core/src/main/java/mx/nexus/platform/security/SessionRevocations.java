package mx.nexus.platform.security;

import java.util.UUID;

/** Tells all nodes that a login ended, so that its tokens and pages stop at once. */
public interface SessionRevocations {

  /** The login ended; call it after the commit or within the unit of work that ends it. */
  void revoked(UUID sessionId);
}
