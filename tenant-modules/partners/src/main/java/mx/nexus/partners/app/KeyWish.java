package mx.nexus.partners.app;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import mx.nexus.platform.problem.Issues;
import mx.nexus.platform.security.ApiScope;
import mx.nexus.platform.security.NewApiKey;

/**
 * A key as its owner wants it; valid by construction but for the expiry, which needs a clock.
 *
 * @param name by which the owner recognises the program
 * @param perMinute requests a minute, 1 to 6,000
 * @param perDay requests a day, 1 to 1,000,000
 */
public record KeyWish(
    String name, Set<ApiScope> scopes, int perMinute, int perDay, Optional<Instant> expiresAt) {

  /** Most characters of a name. */
  public static final int LONGEST_NAME = 80;

  /** Most requests a minute. */
  public static final int MOST_PER_MINUTE = 6_000;

  /** Most requests a day. */
  public static final int MOST_PER_DAY = 1_000_000;

  public KeyWish {
    name = name.strip();
    scopes = Set.copyOf(scopes);
    new Issues()
        .required("name", name, LONGEST_NAME)
        .when(scopes.isEmpty(), "scopes", "required")
        .when(
            perMinute < 1 || perMinute > MOST_PER_MINUTE,
            "perMinute",
            "partners.per-minute-out-of-range")
        .when(perDay < 1 || perDay > MOST_PER_DAY, "perDay", "partners.per-day-out-of-range")
        .refuse();
  }

  /** For the registry; refuses a key that would never open anything. */
  NewApiKey at(Instant now) {
    boolean past = expiresAt.filter(end -> !end.isAfter(now)).isPresent();
    new Issues().when(past, "expiresAt", "partners.expiry-past").refuse();
    return new NewApiKey(name, scopes, perMinute, perDay, expiresAt);
  }
}
