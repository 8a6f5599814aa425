package mx.nexus.shop.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import mx.nexus.platform.web.MenuSection;
import mx.nexus.platform.web.Page;
import mx.nexus.platform.web.Pages;

/** The pages of this capability. */
@ApplicationScoped
public class ShopPages implements Pages {

  @Override
  public List<Page> pages() {
    return List.of(
        Page.needing("shop.manage", "/shop/profile")
            .inMenu(MenuSection.SHOP, 10, "shop.menu.profile", "id-card"),
        Page.needing("shop.manage", "/shop/branches")
            .inMenu(MenuSection.SHOP, 20, "shop.menu.branches", "building"),
        Page.needing("shop.manage", "/shop/branch"));
  }
}
