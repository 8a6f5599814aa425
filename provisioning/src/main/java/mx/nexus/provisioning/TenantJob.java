package mx.nexus.provisioning;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something an operator ordered for a shop.
 *
 * @param state {@code queued running succeeded failed cancelled}
 * @param progress 0 to 100
 */
public record TenantJob(
    UUID id,
    String kind,
    UUID tenantId,
    String state,
    int progress,
    Optional<String> error,
    Instant startedAt,
    Optional<Instant> endedAt) {}
