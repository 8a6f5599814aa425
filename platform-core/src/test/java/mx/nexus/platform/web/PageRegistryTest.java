package mx.nexus.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PageRegistryTest {

  private static final Locale SPANISH = Language.ES.locale();

  @Test
  void knowsNoPageThatNobodyDeclared() {
    PageRegistry registry = PageRegistry.of(List.of(Page.forStaff("/sales/list")));

    assertThat(registry.find("/sales/register", false)).isEmpty();
  }

  @Test
  void keepsTheFirstPagesOfShopAndPlatformApart() {
    Page ofShop = Page.forStaff("/");
    Page ofPlatform = Page.onPlatform("/");
    PageRegistry registry = PageRegistry.of(List.of(ofShop, ofPlatform));

    assertThat(registry.find("/", false)).contains(ofShop);
    assertThat(registry.find("/", true)).contains(ofPlatform);
  }

  @Test
  void refusesTwoPagesAtOneAddress() {
    List<Page> twice = List.of(Page.forStaff("/a"), Page.needing("x.y", "/a"));

    assertThatThrownBy(() -> PageRegistry.of(twice)).hasMessageContaining("/a");
  }

  @Test
  void refusesAnAddressWithExtension() {
    assertThatThrownBy(() -> Page.forStaff("/a.xhtml"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void groupsTheMenuAndLeavesOutWhatIsNotForThePerson() {
    Page register = Page.needing("a", "/sales").inMenu(MenuSection.COUNTER, 20, "Vender", "x");
    Page home = Page.forStaff("/").inMenu(MenuSection.COUNTER, 10, "Inicio", "home");
    Page keys = Page.needing("b", "/keys").inMenu(MenuSection.SHOP, 10, "Llaves", "key");

    Menu menu =
        Menu.of(List.of(register, home, keys), page -> !page.equals(keys), "", "/sales/x", SPANISH);

    assertThat(menu.groups()).hasSize(1);
    assertThat(menu.groups().get(0).label()).isEqualTo("Mostrador");
    assertThat(menu.groups().get(0).items())
        .extracting(Menu.Item::label, Menu.Item::current)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Inicio", false),
            org.assertj.core.groups.Tuple.tuple("Vender", true));
  }
}
