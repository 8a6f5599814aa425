package mx.nexus.staff.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import mx.nexus.platform.web.MenuSection;
import mx.nexus.platform.web.Page;
import mx.nexus.platform.web.Pages;

/** The pages of this capability. */
@ApplicationScoped
public class StaffPages implements Pages {

  @Override
  public List<Page> pages() {
    return List.of(
        Page.open("/login"),
        Page.open("/handover"),
        Page.open("/confirm-email"),
        Page.forStaff("/password"),
        Page.forStaff("/staff/sessions")
            .inMenu(MenuSection.SHOP, 90, "staff.menu.sessions", "shield"),
        Page.needing("staff.manage", "/staff/people")
            .inMenu(MenuSection.SHOP, 30, "staff.menu.people", "users"),
        Page.needing("staff.manage", "/staff/person"));
  }
}
