package mx.nexus.platform.security;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An API key as its owner sees it later: everything but the secret.
 *
 * @param prefix the public part, by which people recognise the key
 */
public record ApiKey(
    UUID id,
    UUID tenantId,
    String name,
    String prefix,
    Set<ApiScope> scopes,
    int perMinute,
    int perDay,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> revokedAt,
    Optional<Instant> lastUsedAt) {

  public ApiKey {
    scopes = Set.copyOf(scopes);
  }

  /** Whether the key opens the door at this moment. */
  public boolean isValidAt(Instant now) {
    return revokedAt.isEmpty() && expiresAt.filter(end -> !end.isAfter(now)).isEmpty();
  }
}
