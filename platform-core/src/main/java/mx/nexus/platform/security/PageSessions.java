package mx.nexus.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Optional;

/**
 * Who is logged in on the pages, kept in the HTTP session.
 *
 * <p>A new login gets a new session id, so a session planted before it is worth nothing.
 */
public final class PageSessions {

  private static final String ATTRIBUTE = "nexus.principal";

  private PageSessions() {}

  /** Logs the person in on this browser; takes effect from the next request on. */
  public static void signIn(HttpServletRequest request, Principal principal) {
    HttpSession session = request.getSession(true);
    request.changeSessionId();
    session.setAttribute(ATTRIBUTE, principal);
  }

  /** Puts a changed principal (new password, new roles) in place of the one logged in. */
  public static void replace(HttpServletRequest request, Principal principal) {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(ATTRIBUTE) != null) {
      session.setAttribute(ATTRIBUTE, principal);
    }
  }

  /** Logs whoever is logged in on this browser out. */
  public static void signOut(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** Who is logged in on this browser. */
  static Optional<Principal> find(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(session.getAttribute(ATTRIBUTE))
        .filter(Principal.class::isInstance)
        .map(Principal.class::cast);
  }
}
