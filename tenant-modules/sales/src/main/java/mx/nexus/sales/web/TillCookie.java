package mx.nexus.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which till this device is. A till is a drawer beside a screen, so the browser remembers it. */
@RequestScoped
public class TillCookie {

  private static final String NAME = "nexus-till";
  private static final int ONE_YEAR_SECONDS = 365 * 24 * 3600;

  /** The till chosen on this device. */
  public Optional<UUID> read() {
    Object cookie = external().getRequestCookieMap().get(NAME);
    if (cookie instanceof Cookie chosen) {
      try {
        return Optional.of(UUID.fromString(chosen.getValue()));
      } catch (IllegalArgumentException tampered) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Remembers the till. */
  public void write(UUID tillId) {
    add(tillId.toString(), ONE_YEAR_SECONDS);
  }

  /** This device is no till any more. */
  public void forget() {
    add("", 0);
  }

  private static void add(String value, int maxAgeSeconds) {
    external()
        .addResponseCookie(
            NAME,
            value,
            Map.of(
                "path",
                "/",
                "maxAge",
                maxAgeSeconds,
                "httpOnly",
                true,
                "secure",
                external().isSecure()));
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }
}
