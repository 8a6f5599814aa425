package mx.nexus.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import mx.nexus.platform.observability.RequestId;
import mx.nexus.platform.problem.Languages;
import mx.nexus.platform.problem.Problem;
import mx.nexus.platform.rest.HttpRefusal;
import mx.nexus.platform.rest.WireJson;

/**
 * Answers what was refused outside pages and resources: by the container (unknown file, broken
 * request) or at the door (no such shop). People get a page, programs a problem.
 */
public class ErrorPageServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : HttpServletResponse.SC_NOT_FOUND;
    if (PageAddress.isPage(wanted(request))) {
      writePage(status, request, response);
    } else {
      writeProblem(status, request, response);
    }
  }

  private static void writePage(
      int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (FacesRedirect.isAjax(request)) {
      if (SystemAddresses.passes(status)) {
        FacesRedirect.stay(status, response);
        return;
      }
      String address = request.getContextPath() + SystemAddresses.forStatus(status);
      response.setStatus(HttpServletResponse.SC_OK);
      FacesRedirect.send(request, response, address);
      return;
    }
    page(status, request).write(request, response);
  }

  private static ErrorPage page(int status, HttpServletRequest request) {
    if (request.getAttribute(Problem.ATTRIBUTE) instanceof Problem problem) {
      switch (problem.code()) {
        case "tenant.unknown":
          return ErrorPage.TENANT_UNKNOWN;
        case "tenant.suspended":
          return ErrorPage.TENANT_SUSPENDED;
        default:
          break;
      }
    }
    return ErrorPage.of(status);
  }

  private static void writeProblem(
      int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
    Locale language = Languages.best(request.getHeader("Accept-Language"));
    Problem problem =
        request.getAttribute(Problem.ATTRIBUTE) instanceof Problem known
            ? known
            : Problem.of(HttpRefusal.of(status), language, RequestId.current());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(WireJson.mapper().writeValueAsBytes(problem));
  }

  /** Path that was asked for, inside the application. */
  private static String wanted(HttpServletRequest request) {
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = uri == null ? request.getRequestURI() : uri.toString();
    return path.startsWith(request.getContextPath())
        ? path.substring(request.getContextPath().length())
        : path;
  }
}
