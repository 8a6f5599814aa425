package mx.nexus.shopfront.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import mx.nexus.platform.config.Settings;
import mx.nexus.platform.front.TrustedProxies;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.shopfront.app.CurrentShopfront;

/**
 * The door of the public catalogue: lets in as many as the shop can bear, has the page made, and
 * sends it when the visitor does not have it yet.
 */
public class ShopfrontServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** Nothing runs and nothing is fetched but our style and pictures; forms go home. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  /** Short: a price that changes is right a minute later. */
  private static final String KEPT_SHORTLY = "public, max-age=60";

  @Inject transient CurrentShopfront current;
  @Inject transient VisitorLimits limits;
  @Inject transient Settings settings;
  @Inject transient FrontBean front;
  @Inject transient PartBean part;
  @Inject transient VehicleBean vehicle;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    limits.count(TrustedProxies.visitorOf(request));
    String origin = settings.shopUrl(TenantContext.required().slug());
    Visit visit = new Visit(request, current.open(), origin);
    try (VisitorLimits.Place place = limits.enter()) {
      Optional<String> elsewhere = open(visit);
      if (elsewhere.isPresent()) {
        response.setHeader("Cache-Control", KEPT_SHORTLY);
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", elsewhere.get());
        return;
      }
      KeptResponse kept = new KeptResponse(response);
      request.getRequestDispatcher(viewOf(visit)).forward(new SessionlessRequest(request), kept);
      send(kept, request, response);
    }
  }

  private Optional<String> open(Visit visit) {
    switch (visit.request().getServletPath()) {
      case Address.PART -> {
        part.open(visit);
        return part.movedTo();
      }
      case Address.VEHICLE -> {
        vehicle.open(visit);
        return vehicle.movedTo();
      }
      default -> {
        front.open(visit);
        return Optional.empty();
      }
    }
  }

  private static String viewOf(Visit visit) {
    return switch (visit.request().getServletPath()) {
      case Address.PART -> "/shopfront/part";
      case Address.VEHICLE -> "/shopfront/vehicle";
      default -> "/shopfront/front";
    };
  }

  private static void send(
      KeptResponse kept, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = kept.body();
    if (response.getStatus() == HttpServletResponse.SC_OK) {
      String tag = KeptResponse.tagOf(body);
      response.setHeader("ETag", tag);
      response.setHeader("Cache-Control", KEPT_SHORTLY);
      response.setHeader("Content-Security-Policy", POLICY);
      if (KeptResponse.isAmong(request.getHeader("If-None-Match"), tag)) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return;
      }
    }
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getOutputStream().write(body);
  }
}
