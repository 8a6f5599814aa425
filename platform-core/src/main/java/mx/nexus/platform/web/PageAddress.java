package mx.nexus.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the address of a page from addresses that are none, and writes it the one usual way. */
public final class PageAddress {

  private static final List<String> NOT_PAGES =
      List.of(
          "/pos/api/",
          "/api/",
          "/platform/api/",
          "/jakarta.faces.resource/",
          "/.well-known/",
          "/health/",
          "/metrics/",
          "/openapi/");
  private static final Pattern ASSET =
      Pattern.compile("/[a-z][a-z-]*/(?:css|js|fonts|img)/[A-Za-z0-9._/-]+\\.[a-z0-9]+");
  private static final String SUFFIX = ".xhtml";

  private PageAddress() {}

  /** Path of the request inside the application, without path parameters. */
  static String of(HttpServletRequest request) {
    String path = request.getServletPath();
    String rest = request.getPathInfo();
    return rest == null ? path : path + rest;
  }

  /** The way the page registry writes it: {@code /sales/register}; {@code /} for the first page. */
  static String canonical(String path) {
    String page = path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) : path;
    return page.isEmpty() || page.equals("/index") ? "/" : page;
  }

  /** Whether the address is a style, script, font or picture that anybody may have. */
  public static boolean isAsset(String path) {
    return ASSET.matcher(path).matches() && !path.contains("..");
  }

  /** Whether somebody else than pages answers here: REST, resources, probes. */
  public static boolean isPage(String path) {
    return !isAsset(path) && NOT_PAGES.stream().noneMatch(prefix -> below(path, prefix));
  }

  private static boolean below(String path, String prefix) {
    return path.startsWith(prefix) || prefix.equals(path + "/");
  }
}
