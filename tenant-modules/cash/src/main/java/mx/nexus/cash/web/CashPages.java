package mx.nexus.cash.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import mx.nexus.platform.web.MenuSection;
import mx.nexus.platform.web.Page;
import mx.nexus.platform.web.Pages;

/** The pages of this capability. */
@ApplicationScoped
public class CashPages implements Pages {

  @Override
  public List<Page> pages() {
    return List.of(
        Page.needing("cash.view", "/cash/sessions")
            .inMenu(MenuSection.COUNTER, 30, "cash.menu.sessions", "wallet"),
        Page.needing("cash.view", "/cash/session"),
        Page.needing("cash.operate", "/cash/open"),
        Page.needing("cash.operate", "/cash/close"));
  }
}
