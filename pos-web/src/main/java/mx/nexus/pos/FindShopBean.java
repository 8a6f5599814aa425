package mx.nexus.pos;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Locale;
import mx.nexus.platform.config.Settings;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.tenancy.TenantDirectory;
import mx.nexus.platform.web.PersonLocale;
import mx.nexus.platform.web.Texts;

/** Leads somebody who came to the platform's own host to their shop. */
@Named("findShop")
@RequestScoped
public class FindShopBean {

  @Inject TenantDirectory shops;
  @Inject Settings settings;

  private String slug = "";

  public String getSlug() {
    return slug;
  }

  /** People type the whole address as well as the short name. */
  public void setSlug(String typed) {
    String host = typed.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
    this.slug = host.replaceFirst("[./:].*$", "");
  }

  /** What follows the short name in an address. */
  public String getSuffix() {
    return "." + settings.baseDomain();
  }

  /** Opens the shop's host. */
  public void go() throws IOException {
    if (slug.isEmpty() || shops.findBySlug(slug).isEmpty()) {
      String text = Texts.of(PersonLocale.current(), "pos.find.unknown");
      throw InvalidInput.of("slug", "unknown", text);
    }
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(settings.shopUrl(slug) + "/login");
  }
}
