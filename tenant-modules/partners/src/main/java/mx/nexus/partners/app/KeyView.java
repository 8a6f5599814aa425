package mx.nexus.partners.app;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.security.ApiKey;
import mx.nexus.platform.security.ApiScope;
import org.jspecify.annotations.Nullable;

/**
 * A key on the wire and on the screen; never its secret.
 *
 * @param state {@code active}, {@code expired} or {@code revoked}
 */
public record KeyView(
    UUID id,
    @Example("Tienda en línea") String name,
    @Example("7kq2mzp4") String prefix,
    @Example("read") List<ApiScope> scopes,
    @Example("120") int perMinute,
    @Example("20000") int perDay,
    @Example("active") String state,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt)
    implements Serializable {

  public KeyView {
    scopes = List.copyOf(scopes);
  }

  static KeyView of(ApiKey key, Instant now) {
    return new KeyView(
        key.id(),
        key.name(),
        key.prefix(),
        key.scopes().stream().sorted().toList(),
        key.perMinute(),
        key.perDay(),
        state(key, now),
        key.createdAt(),
        key.expiresAt().orElse(null),
        key.revokedAt().orElse(null),
        key.lastUsedAt().orElse(null));
  }

  private static String state(ApiKey key, Instant now) {
    if (key.revokedAt().isPresent()) {
      return "revoked";
    }
    return key.isValidAt(now) ? "active" : "expired";
  }
}
