package mx.nexus.shopfront.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import mx.nexus.platform.config.Settings;
import mx.nexus.platform.front.TrustedProxies;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.shopfront.app.CurrentShopfront;

/**
 * Tells search engines where to look: at the public catalogue, not at the counter's pages and not
 * at the endless searches. A shop without a public catalogue wants none of them (RFC 9309).
 */
public class RobotsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String KEPT_SHORTLY = "public, max-age=300";

  private static final String NOTHING = "User-agent: *\nDisallow: /\n";

  private static final String CATALOGUE =
      """
      User-agent: *
      Disallow: /
      Allow: /catalogo
      Allow: /shopfront/
      Disallow: /catalogo?
      Allow: /catalogo?lang=
      Disallow: /catalogo/vehiculo
      Allow: /sitemap.xml

      Sitemap: %s/sitemap.xml
      """;

  @Inject transient CurrentShopfront current;
  @Inject transient VisitorLimits limits;
  @Inject transient Settings settings;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    limits.count(TrustedProxies.visitorOf(request));
    boolean open = current.facts().open();
    response.setHeader("Cache-Control", KEPT_SHORTLY);
    response.setContentType("text/plain");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response
        .getWriter()
        .write(
            open
                ? CATALOGUE.formatted(settings.shopUrl(TenantContext.required().slug()))
                : NOTHING);
  }
}
