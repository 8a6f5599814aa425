package mx.nexus.staff.domain;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Locale;

/** Where somebody logged in. */
public enum Channel {
  /** The pages, in a browser; lasts a long working day. */
  PAGE(Duration.ofHours(16)),
  /** A program with tokens; lasts as long as it refreshes them, but not for ever. */
  API(Duration.ofDays(30));

  private final Duration longest;

  Channel(Duration longest) {
    this.longest = longest;
  }

  /** How long such a login can last. */
  public Duration longest() {
    return longest;
  }

  /** The name on the wire. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
