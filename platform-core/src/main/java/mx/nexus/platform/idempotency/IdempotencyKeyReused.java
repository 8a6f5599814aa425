package mx.nexus.platform.idempotency;

import mx.nexus.platform.problem.Conflict;

/** The key already names a command with another content. */
public final class IdempotencyKeyReused extends Conflict {

  public IdempotencyKeyReused() {
    super("idempotency.key-reused");
  }
}
