package mx.nexus.shopfront.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mx.nexus.inventory.OfferedItems.ListedItem;
import mx.nexus.platform.config.Settings;
import mx.nexus.platform.front.TrustedProxies;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.shopfront.app.CurrentShopfront;
import mx.nexus.shopfront.app.ListOffer;

/**
 * Tells search engines of each part of the shop: in one file, or in files with an index when there
 * are more than a file may have.
 */
public class SitemapServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String KEPT_FOR_AN_HOUR = "public, max-age=3600";
  private static final int LONGEST_PAGE = 4;

  @Inject transient CurrentShopfront current;
  @Inject transient ListOffer offer;
  @Inject transient VisitorLimits limits;
  @Inject transient Settings settings;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    limits.count(TrustedProxies.visitorOf(request));
    current.open();
    try (VisitorLimits.Place place = limits.enter()) {
      write(page(request), settings.shopUrl(TenantContext.required().slug()), response);
    }
  }

  private void write(int page, String origin, HttpServletResponse response) throws IOException {
    int files = Sitemap.files(offer.count(), Sitemap.MOST);
    if (page > files) {
      throw new NotFound("shopfront.page-unknown");
    }
    boolean index = page == 0 && files > 1;
    int shown = Math.max(1, page);
    List<ListedItem> parts = index ? List.of() : offer.page(shown, Sitemap.MOST);
    response.setHeader("Cache-Control", KEPT_FOR_AN_HOUR);
    response.setContentType("text/xml");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    if (index) {
      Sitemap.writeIndex(response.getWriter(), files, origin);
    } else {
      Sitemap.write(
          response.getWriter(),
          shown == 1 ? List.of(origin + Address.FRONT) : List.of(),
          parts,
          id -> origin + Address.of(Address.PART).with("id", id));
    }
  }

  /** 0 when no page was asked for. */
  private static int page(HttpServletRequest request) {
    String text = request.getParameter("page");
    if (text == null) {
      return 0;
    }
    if (!text.matches("[1-9]\\d{0," + (LONGEST_PAGE - 1) + "}")) {
      throw new NotFound("shopfront.page-unknown");
    }
    return Integer.parseInt(text);
  }
}
