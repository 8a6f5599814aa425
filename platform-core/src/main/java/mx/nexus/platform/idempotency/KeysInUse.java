package mx.nexus.platform.idempotency;

import java.util.Set;
import java.util.UUID;

/**
 * Command keys that somebody may still send, however old: a CDI bean of the capability that keeps
 * them. Their answers stay, or the command would be done a second time.
 */
public interface KeysInUse {

  /** Those of the bound shop. */
  Set<UUID> keys();
}
