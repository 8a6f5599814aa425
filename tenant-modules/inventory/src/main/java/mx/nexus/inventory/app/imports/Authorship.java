package mx.nexus.inventory.app.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import mx.nexus.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Who changes something and when, for the audit columns of set-based writes. */
record Authorship(@Nullable UUID person, Instant at) {

  static Authorship now(Clock clock) {
    return new Authorship(Caller.actor().id().orElse(null), clock.instant());
  }
}
