package mx.nexus.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.tenancy.TenantContext;

/**
 * Lets nobody see a page that was not declared for them.
 *
 * <p>Runs behind the filter that binds shop and caller. An address that is no page passes: REST
 * resources check for themselves.
 */
public class PageAccessFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject transient PageRegistry pages;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = PageAddress.of(request);
    if (PageAddress.isAsset(path)) {
      AssetCaching.mark(request, response);
      chain.doFilter(request, response);
      return;
    }
    if (!PageAddress.isPage(path)) {
      chain.doFilter(request, response);
      return;
    }
    String address = PageAddress.canonical(path);
    if (SystemAddresses.answer(address, request, response)) {
      return;
    }
    PageAccess.Decision decision = decide(address);
    if (decision == PageAccess.Decision.OPEN) {
      response.setHeader("Cache-Control", "no-store");
      chain.doFilter(request, response);
    } else {
      refuse(decision, address, request, response);
    }
  }

  private PageAccess.Decision decide(String address) {
    var shop = TenantContext.find().map(tenant -> tenant.id().value());
    var visit = new PageAccess.Visit(shop, Caller.principal(), Caller::can);
    return pages
        .find(address, shop.isEmpty())
        .map(page -> PageAccess.decide(page, visit))
        .orElse(PageAccess.Decision.NOT_FOUND);
  }

  private static void refuse(
      PageAccess.Decision decision,
      String address,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String context = request.getContextPath();
    switch (decision) {
      case FORBIDDEN -> forbid(address, request, response);
      case CHANGE_PASSWORD_FIRST ->
          FacesRedirect.send(request, response, context + PageAccess.PASSWORD_PAGE);
      case LOG_IN_FIRST ->
          FacesRedirect.send(request, response, context + wayToLogin(address, request));
      default -> ErrorPage.NOT_FOUND.write(request, response);
    }
  }

  /** Who lost the permission while the page was open gets to see why nothing happens any more. */
  private static void forbid(
      String address, HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (FacesRedirect.isAjax(request)) {
      FacesRedirect.send(request, response, request.getContextPath() + address);
    } else {
      ErrorPage.FORBIDDEN.write(request, response);
    }
  }

  /** Who opened a page logs in and goes on; who was in the middle of something is told first. */
  private static String wayToLogin(String address, HttpServletRequest request) {
    if (request.getMethod().equals("GET") && !FacesRedirect.isAjax(request)) {
      return "/login" + ReturnPath.queryFor(address, request.getQueryString());
    }
    return SystemAddresses.SESSION_EXPIRED
        + ReturnPath.queryFor(address, refererQuery(request).orElse(null));
  }

  /** A form posts to its page without the query; the page it came from had it. */
  private static Optional<String> refererQuery(HttpServletRequest request) {
    try {
      return Optional.ofNullable(request.getHeader("Referer"))
          .map(URI::create)
          .map(URI::getRawQuery);
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
