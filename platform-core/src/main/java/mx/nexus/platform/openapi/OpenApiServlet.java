package mx.nexus.platform.openapi;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mx.nexus.platform.rest.WireJson;
import org.jspecify.annotations.Nullable;

/** Serves the contract at {@code /openapi}; the server's own document is 3.0 and misses jars. */
public class OpenApiServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient Instance<ApiSurface> surfaces;

  private transient volatile byte @Nullable [] document;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] made = document;
    if (made == null) {
      made = WireJson.mapper().writeValueAsBytes(OpenApiDocument.of(surfaces.stream().toList()));
      document = made;
    }
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "public, max-age=300");
    response.setContentLength(made.length);
    response.getOutputStream().write(made);
  }
}
