package mx.nexus.provisioning;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A shop as operators see it.
 *
 * @param state one of {@code provisioning ready updating suspended moving deleting deleted failed}
 * @param stateReason why it was suspended
 * @param server name of the PostgreSQL server
 */
public record TenantView(
    UUID id,
    String slug,
    String shopName,
    String state,
    Optional<String> stateReason,
    Instant stateChangedAt,
    String plan,
    String server,
    String database,
    Optional<String> schemaVersion,
    String ownerEmail,
    Instant createdAt,
    Optional<Long> databaseBytes,
    Optional<Integer> users,
    Optional<Instant> lastActivityAt) {}
