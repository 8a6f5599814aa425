package mx.nexus.customers.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import mx.nexus.platform.web.MenuSection;
import mx.nexus.platform.web.Page;
import mx.nexus.platform.web.Pages;

/** The pages of this capability. */
@ApplicationScoped
public class CustomersPages implements Pages {

  @Override
  public List<Page> pages() {
    return List.of(
        Page.needing("customers.view", "/customers/customers")
            .inMenu(MenuSection.CUSTOMERS, 10, "customers.menu.customers", "address-book"),
        Page.needing("customers.edit", "/customers/customer"));
  }
}
