package mx.nexus.platform.front;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import mx.nexus.platform.security.SigningKeys;

/** Publishes the public halves of the signing keys (RFC 7517) for whoever checks our tokens. */
public class JwksServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient SigningKeys keys;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/jwk-set+json");
    response.setHeader("Cache-Control", "public, max-age=300");
    byte[] set = keys.published().toString(true).getBytes(StandardCharsets.UTF_8);
    response.getOutputStream().write(set);
  }
}
