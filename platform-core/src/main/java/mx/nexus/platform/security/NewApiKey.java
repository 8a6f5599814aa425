package mx.nexus.platform.security;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants a new API key to be.
 *
 * @param perMinute requests a minute, 1 to 6,000
 * @param perDay requests a day, 1 to 1,000,000
 * @param expiresAt when it stops working by itself
 */
public record NewApiKey(
    String name, Set<ApiScope> scopes, int perMinute, int perDay, Optional<Instant> expiresAt) {

  /** Requests a minute where nobody says. */
  public static final int DEFAULT_PER_MINUTE = 120;

  /** Requests a day where nobody says. */
  public static final int DEFAULT_PER_DAY = 20_000;

  public NewApiKey {
    scopes = Set.copyOf(scopes);
  }
}
