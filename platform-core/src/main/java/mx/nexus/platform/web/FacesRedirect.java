package mx.nexus.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mx.nexus.platform.observability.RequestId;

/** Sends the whole browser window elsewhere, also when only an Ajax call is asking. */
final class FacesRedirect {

  private FacesRedirect() {}

  static boolean isAjax(HttpServletRequest request) {
    return "partial/ajax".equals(request.getHeader("Faces-Request"));
  }

  /**
   * Answers an Ajax call that can be made again in a moment: the page stays as it is, and says so
   * itself. Nothing that a person has typed or put together may be lost to a short pause.
   */
  static void stay(int status, HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(RequestId.current());
  }

  /**
   * @param address path from the server root, already encoded
   */
  static void send(HttpServletRequest request, HttpServletResponse response, String address)
      throws IOException {
    if (!isAjax(request)) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", address);
      return;
    }
    response.setContentType("text/xml");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response
        .getWriter()
        .write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response id=\"j_id1\"><redirect"
                + " url=\""
                + address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
                + "\"></redirect></partial-response>");
  }
}
