package mx.nexus.platform.security;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody is in a shop; each role is a set of permissions that the capabilities declare. */
public enum StaffRole {
  OWNER,
  MANAGER,
  COUNTER,
  WAREHOUSE,
  WORKSHOP,
  ACCOUNTANT,
  READ_ONLY;

  /** The name on the wire and in bundles, for example {@code read-only}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role of this code. */
  @JsonCreator
  public static StaffRole of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
