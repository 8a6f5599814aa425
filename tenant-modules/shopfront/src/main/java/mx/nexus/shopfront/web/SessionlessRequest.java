package mx.nexus.shopfront.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * A request that gets no session: a search engine asks for thousands of pages, and a page with a
 * cookie could be kept by nobody.
 */
final class SessionlessRequest extends HttpServletRequestWrapper {

  /** Attribute of such a request, for those who see it wrapped. */
  static final String ATTRIBUTE = SessionlessRequest.class.getName();

  SessionlessRequest(HttpServletRequest request) {
    super(request);
    request.setAttribute(ATTRIBUTE, Boolean.TRUE);
  }

  @Override
  public @Nullable HttpSession getSession(boolean create) {
    if (create) {
      throw new IllegalStateException("visitors have no session");
    }
    return null;
  }

  @Override
  public @Nullable HttpSession getSession() {
    return getSession(true);
  }
}
