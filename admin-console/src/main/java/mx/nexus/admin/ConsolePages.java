package mx.nexus.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import mx.nexus.platform.web.MenuSection;
import mx.nexus.platform.web.Page;
import mx.nexus.platform.web.Pages;

/** The pages of the console. */
@ApplicationScoped
public class ConsolePages implements Pages {

  @Override
  public List<Page> pages() {
    return List.of(
        Page.forOperators("/").inMenu(MenuSection.PLATFORM, 10, "admin.menu.home", "th-large"),
        Page.forOperators("/tenants")
            .inMenu(MenuSection.PLATFORM, 20, "admin.menu.tenants", "building"),
        Page.forOperators("/tenant"),
        Page.forOperators("/health").inMenu(MenuSection.PLATFORM, 30, "admin.menu.health", "heart"),
        Page.forOperators("/audit").inMenu(MenuSection.PLATFORM, 40, "admin.menu.audit", "history"),
        Page.forOperators("/account")
            .inMenu(MenuSection.PLATFORM, 50, "admin.menu.account", "shield"),
        Page.forOperators("/password"),
        Page.openInConsole("/login"));
  }
}
