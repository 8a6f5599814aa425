package mx.nexus.shopfront.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import mx.nexus.platform.web.MenuSection;
import mx.nexus.platform.web.Page;
import mx.nexus.platform.web.Pages;

/** The pages of this capability: those of visitors, and the owner's one about them. */
@ApplicationScoped
public class ShopfrontPages implements Pages {

  @Override
  public List<Page> pages() {
    return List.of(
        Page.open(Address.FRONT),
        Page.open(Address.PART),
        Page.open(Address.VEHICLE),
        Page.open(Address.PICTURE),
        Page.open("/robots.txt"),
        Page.open("/sitemap.xml"),
        Page.needing("shopfront.manage", "/shopfront/settings")
            .inMenu(MenuSection.SHOP, 30, "shopfront.menu.settings", "globe"));
  }
}
