package mx.nexus.shopfront.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import mx.nexus.media.PictureAnswer;
import mx.nexus.media.PictureSize;
import mx.nexus.platform.config.Settings;
import mx.nexus.platform.front.TrustedProxies;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.shopfront.app.CurrentShopfront;
import mx.nexus.shopfront.app.ShowPicture;
import mx.nexus.shopfront.app.ShowPicture.ShownPicture;

/**
 * Hands out the pictures of the parts that visitors see. An address never means another picture, so
 * a browser asks once; whether it may be seen is asked at each answer all the same.
 */
public class PictureServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient CurrentShopfront current;
  @Inject transient VisitorLimits limits;
  @Inject transient Settings settings;
  @Inject transient ShowPicture show;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    limits.countPicture(TrustedProxies.visitorOf(request));
    String origin = settings.shopUrl(TenantContext.required().slug());
    Visit visit = new Visit(request, current.open(), origin);
    PictureSize size = size(visit);
    ShownPicture picture = find(visit);
    PictureAnswer.send(request, response, picture.key(), size, () -> picture.file().apply(size));
  }

  private ShownPicture find(Visit visit) {
    UUID part = visit.id("id");
    if (part == null) {
      throw new NotFound("shopfront.picture-unknown");
    }
    try (VisitorLimits.Place place = limits.enterForPicture()) {
      return show.find(part, visit.text("name"), visit.facts());
    }
  }

  private static PictureSize size(Visit visit) {
    try {
      String text = visit.text("size");
      return text.isEmpty() ? PictureSize.LARGE : PictureSize.fromString(text);
    } catch (IllegalArgumentException unknown) {
      throw InvalidInput.of("size", "malformed");
    }
  }
}
