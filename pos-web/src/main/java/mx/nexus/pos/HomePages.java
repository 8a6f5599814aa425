package mx.nexus.pos;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import mx.nexus.platform.web.MenuSection;
import mx.nexus.platform.web.Page;
import mx.nexus.platform.web.Pages;

/** The first page of a shop and the first page of the platform. */
@ApplicationScoped
public class HomePages implements Pages {

  @Override
  public List<Page> pages() {
    return List.of(
        Page.forStaff("/").inMenu(MenuSection.COUNTER, 0, "pos.menu.home", "home"),
        Page.onPlatform("/"));
  }
}
