package mx.nexus.staff.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import mx.nexus.staff.domain.PersonFacts;

/** The address that was last used on this browser, so that only the password is left to type. */
final class RememberedEmail {

  private static final String COOKIE = "nexus-email";
  private static final Duration KEPT = Duration.ofDays(180);

  private RememberedEmail() {}

  /** The address; empty where nobody logged in before. */
  static String of(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return Stream.of(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> COOKIE.equals(cookie.getName()))
        .map(cookie -> decoded(cookie.getValue()))
        .filter(email -> email.length() <= PersonFacts.LONGEST_EMAIL)
        .findFirst()
        .orElse("");
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException tamperedWith) {
      return "";
    }
  }

  static void remember(String email, HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = new Cookie(COOKIE, URLEncoder.encode(email, StandardCharsets.UTF_8));
    cookie.setPath("/");
    cookie.setMaxAge((int) KEPT.toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
