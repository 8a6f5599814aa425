package mx.nexus.platform.security;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is behind a change, for audit columns and logs.
 *
 * @param id empty for the system itself
 * @param label address, key prefix or {@code system}
 */
public record Actor(Kind kind, Optional<UUID> id, String label) {

  /** What kind of actor it is. */
  public enum Kind {
    STAFF,
    PARTNER,
    ADMIN,
    SYSTEM;

    /** The name in the audit log. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Jobs and start-up. */
  public static final Actor SYSTEM = new Actor(Kind.SYSTEM, Optional.empty(), "system");
}
