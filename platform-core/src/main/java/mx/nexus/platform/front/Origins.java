package mx.nexus.platform.front;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Whether a browser says that a request comes from another site.
 *
 * <p>Shops are subdomains of one domain, so "same site" is not enough: another shop is a stranger.
 */
final class Origins {

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private Origins() {}

  /** Whether the method may change something. */
  static boolean isUnsafe(HttpServletRequest request) {
    return !SAFE_METHODS.contains(request.getMethod());
  }

  /** Whether the browser said that another site made the request. */
  static boolean saysForeign(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return true;
    }
    String origin = request.getHeader("Origin");
    return origin != null && !isOwn(origin, request);
  }

  /** Whether the browser said that our own page made the request. */
  static boolean saysOwn(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    boolean said = "same-origin".equals(site) || (origin != null && isOwn(origin, request));
    return said && !saysForeign(request);
  }

  /** TLS may end before us, so the scheme does not count; host and port do. */
  private static boolean isOwn(String origin, HttpServletRequest request) {
    String host = request.getHeader("Host");
    return host != null
        && (origin.equalsIgnoreCase("http://" + host)
            || origin.equalsIgnoreCase("https://" + host));
  }
}
