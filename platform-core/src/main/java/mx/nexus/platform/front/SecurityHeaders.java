package mx.nexus.platform.front;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Headers that make browsers careful with what we send.
 *
 * <p>Pages get their content security policy from PrimeFaces, which knows the nonce; everything
 * else is not meant to run in a browser at all.
 */
final class SecurityHeaders {

  private static final String NOTHING_RUNS =
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  private SecurityHeaders() {}

  static void set(HttpServletResponse response, Channel channel, boolean secure) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=()");
    if (channel.isForPrograms()) {
      response.setHeader("Content-Security-Policy", NOTHING_RUNS);
    }
    if (secure) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }
}
