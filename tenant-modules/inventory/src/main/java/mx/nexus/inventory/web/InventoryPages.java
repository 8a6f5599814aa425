package mx.nexus.inventory.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import mx.nexus.platform.web.MenuSection;
import mx.nexus.platform.web.Page;
import mx.nexus.platform.web.Pages;

/** The pages of this capability. */
@ApplicationScoped
public class InventoryPages implements Pages {

  @Override
  public List<Page> pages() {
    return List.of(
        Page.needing("inventory.view", "/inventory/parts")
            .inMenu(MenuSection.STOCK, 10, "inventory.menu.parts", "box"),
        Page.needing("inventory.view", "/inventory/low-stock")
            .inMenu(MenuSection.STOCK, 20, "inventory.menu.low", "exclamation-triangle"),
        Page.needing("inventory.import", "/inventory/import")
            .inMenu(MenuSection.STOCK, 30, "inventory.menu.import", "file-import"),
        Page.needing("inventory.import", "/inventory/images")
            .inMenu(MenuSection.STOCK, 35, "inventory.menu.images", "images"),
        Page.needing("inventory.view", "/inventory/part"));
  }
}
