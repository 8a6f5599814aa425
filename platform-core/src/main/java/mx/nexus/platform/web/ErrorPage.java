package mx.nexus.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import mx.nexus.platform.observability.RequestId;

/**
 * The pages that say why there is no page.
 *
 * <p>Written without Faces, session and database, so that they work when those do not.
 */
public enum ErrorPage {
  BAD_REQUEST(400, Way.HOME),
  FORBIDDEN(403, Way.HOME),
  NOT_FOUND(404, Way.HOME),
  METHOD_NOT_ALLOWED(405, Way.HOME),
  TOO_LARGE(413, Way.HOME),
  TOO_MANY(429, Way.AGAIN),
  FAILED(500, Way.HOME),
  UNAVAILABLE(503, Way.AGAIN),
  TENANT_UNKNOWN(404, Way.NONE),
  TENANT_SUSPENDED(403, Way.NONE),
  SESSION_EXPIRED(200, Way.LOGIN),
  PAGE_EXPIRED(200, Way.FROM);

  /** Where the page's one button leads. */
  private enum Way {
    NONE,
    HOME,
    AGAIN,
    LOGIN,
    FROM
  }

  private final int status;
  private final Way way;

  ErrorPage(int status, Way way) {
    this.status = status;
    this.way = way;
  }

  /** The page for a status that nothing better is known about. */
  public static ErrorPage of(int status) {
    return switch (status) {
      case 401 -> SESSION_EXPIRED;
      case 403 -> FORBIDDEN;
      case 404, 410 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 413 -> TOO_LARGE;
      case 429 -> TOO_MANY;
      case 503 -> UNAVAILABLE;
      default -> status >= 500 ? FAILED : BAD_REQUEST;
    };
  }

  /** Answers with this page and its status; the id is the one in the log. */
  public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    write(request, response, RequestId.current());
  }

  /** Answers with this page for something that was logged under another id. */
  public void write(HttpServletRequest request, HttpServletResponse response, String id)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/html");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'");
    response.getWriter().write(html(request, id));
  }

  private String html(HttpServletRequest request, String id) {
    Language language = Language.of(request);
    Locale locale = language.locale();
    String key = "ui.error." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    String context = request.getContextPath();
    String reference =
        status >= 500 ? "<p class=\"faint\">" + text(locale, "ui.error.id") + " <code>" + id : "";
    return """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">
        <title>%s · Nexus POS</title>
        <link rel="icon" href="%s/nexus/img/mark.svg" type="image/svg+xml">
        <link rel="stylesheet" href="%s/nexus/css/nexus.css"></head>
        <body class="calm"><main>
        <img class="mark" src="%s/nexus/img/mark.svg" alt="Nexus" width="40" height="40">
        <h1>%s</h1><p>%s</p>%s%s
        </main></body></html>
        """
        .formatted(
            language.tag(),
            text(locale, key + ".title"),
            context,
            context,
            context,
            text(locale, key + ".title"),
            text(locale, key + ".text"),
            button(request, locale),
            reference.isEmpty() ? "" : reference + "</code></p>");
  }

  private String button(HttpServletRequest request, Locale locale) {
    String from = ReturnPath.of(request);
    String context = request.getContextPath();
    return switch (way) {
      case NONE -> "";
      case HOME -> link(context + "/", text(locale, "ui.error.home"));
      case AGAIN -> link("", text(locale, "ui.error.again"));
      case FROM -> link(context + from, text(locale, "ui.error.reload"));
      case LOGIN ->
          link(
              context + "/login" + ReturnPath.queryFor(from, null), text(locale, "ui.error.login"));
    };
  }

  private static String link(String href, String label) {
    return "<p><a class=\"btn primary\" href=\"%s\">%s</a></p>".formatted(escaped(href), label);
  }

  private static String text(Locale locale, String key) {
    return escaped(Texts.of(locale, key));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
