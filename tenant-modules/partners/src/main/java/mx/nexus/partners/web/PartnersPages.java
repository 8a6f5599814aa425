package mx.nexus.partners.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import mx.nexus.platform.web.MenuSection;
import mx.nexus.platform.web.Page;
import mx.nexus.platform.web.Pages;

/** The pages of this capability. */
@ApplicationScoped
public class PartnersPages implements Pages {

  @Override
  public List<Page> pages() {
    return List.of(
        Page.needing("partners.manage", "/partners/keys")
            .inMenu(MenuSection.SHOP, 40, "partners.menu.keys", "key"));
  }
}
