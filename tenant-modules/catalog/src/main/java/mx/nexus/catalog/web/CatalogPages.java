package mx.nexus.catalog.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import mx.nexus.platform.web.MenuSection;
import mx.nexus.platform.web.Page;
import mx.nexus.platform.web.Pages;

/** The pages of this capability. */
@ApplicationScoped
public class CatalogPages implements Pages {

  @Override
  public List<Page> pages() {
    return List.of(
        Page.needing("catalog.search", "/catalog/search")
            .inMenu(MenuSection.COUNTER, 15, "catalog.menu.search", "car", "F6"),
        Page.needing("catalog.search", "/catalog/part"),
        Page.needing("inventory.edit", "/catalog/links")
            .inMenu(MenuSection.STOCK, 40, "catalog.menu.links", "link"),
        Page.needing("catalog.prices", "/catalog/prices")
            .inMenu(MenuSection.SHOP, 40, "catalog.menu.prices", "percentage"));
  }
}
