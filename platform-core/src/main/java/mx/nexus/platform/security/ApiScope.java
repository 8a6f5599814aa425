package mx.nexus.platform.security;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an API key may do; each scope includes the ones before it. */
public enum ApiScope {
  READ,
  WRITE,
  ADMIN;

  /** The name on the wire. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope of this code. */
  @JsonCreator
  public static ApiScope of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether a key with this scope may do what needs the other. */
  public boolean includes(ApiScope other) {
    return compareTo(other) >= 0;
  }
}
