package mx.nexus.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import mx.nexus.platform.observability.RequestId;

/** Addresses that every application has and that are no Faces pages. */
final class SystemAddresses {

  static final String SESSION_EXPIRED = "/session-expired";
  static final String PAGE_EXPIRED = "/page-expired";
  static final String FAILED = "/failed";
  static final String LANGUAGE = "/language";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{8,40}");
  private static final int YEAR_SECONDS = 365 * 24 * 3600;

  private SystemAddresses() {}

  /** Whether the same call may well be answered a moment later: nothing has failed. */
  static boolean passes(int status) {
    return status == 429 || status == 503;
  }

  /** Where a window goes whose Ajax call was answered with this status. */
  static String forStatus(int status) {
    return switch (status) {
      case 401, 403 -> SESSION_EXPIRED;
      case 404, 410 -> PAGE_EXPIRED;
      default -> FAILED + "?id=" + RequestId.current();
    };
  }

  /** Answers when the path is one of ours. */
  static boolean answer(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (path) {
      case SESSION_EXPIRED -> ErrorPage.SESSION_EXPIRED.write(request, response);
      case PAGE_EXPIRED -> ErrorPage.PAGE_EXPIRED.write(request, response);
      case FAILED -> failed(request, response);
      case LANGUAGE -> chooseLanguage(request, response);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A defect during an Ajax call was logged and sends the window here with its id. */
  private static void failed(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = request.getParameter("id");
    if (id != null && ID.matcher(id).matches()) {
      ErrorPage.FAILED.write(request, response, id);
    } else {
      ErrorPage.NOT_FOUND.write(request, response);
    }
  }

  private static void chooseLanguage(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language.ofCode(request.getParameter("to"))
        .ifPresent(
            language -> {
              Cookie cookie = new Cookie(Language.COOKIE, language.code());
              cookie.setPath("/");
              cookie.setMaxAge(YEAR_SECONDS);
              cookie.setHttpOnly(true);
              cookie.setSecure(request.isSecure());
              cookie.setAttribute("SameSite", "Lax");
              response.addCookie(cookie);
            });
    FacesRedirect.send(request, response, request.getContextPath() + ReturnPath.of(request));
  }
}
