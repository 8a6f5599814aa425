package mx.nexus.sales.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import mx.nexus.platform.web.MenuSection;
import mx.nexus.platform.web.Page;
import mx.nexus.platform.web.Pages;

/** The pages of this capability. */
@ApplicationScoped
public class SalesPages implements Pages {

  @Override
  public List<Page> pages() {
    return List.of(
        Page.needing("sales.sell", "/sales/register")
            .inMenu(MenuSection.COUNTER, 10, "sales.menu.register", "shopping-cart"),
        Page.needing("sales.view", "/sales/sales")
            .inMenu(MenuSection.COUNTER, 20, "sales.menu.sales", "receipt"),
        Page.needing("sales.view", "/sales/sale"));
  }
}
