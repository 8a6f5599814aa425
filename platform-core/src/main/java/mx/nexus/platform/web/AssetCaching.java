package mx.nexus.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** How long browsers keep styles, scripts, fonts and pictures. */
final class AssetCaching {

  private AssetCaching() {}

  /** An address with a version never changes its content; one without is asked for again. */
  static void mark(HttpServletRequest request, HttpServletResponse response) {
    boolean versioned = request.getParameter("v") != null;
    boolean font = request.getServletPath().contains("/fonts/");
    response.setHeader(
        "Cache-Control",
        versioned || font ? "public, max-age=31536000, immutable" : "public, max-age=300");
  }
}
