package mx.nexus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every page in both languages and both sizes: it opens, fits, and axe finds nothing serious. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {

  private static final List<String> PAGES =
      List.of(
          "/",
          "/sales/register",
          "/catalog/search",
          "/sales/sales",
          "/cash/sessions",
          "/inventory/parts",
          "/inventory/part",
          "/inventory/low-stock",
          "/inventory/import",
          "/customers/customers",
          "/customers/customer",
          "/shop/profile",
          "/shop/branches",
          "/shop/branch",
          "/shopfront/settings",
          "/staff/people",
          "/staff/person",
          "/staff/sessions",
          "/partners/keys",
          "/password",
          "/no-such-page");
  private static final List<String> BEFORE_LOGIN = List.of("/login");

  private static final String FITS =
      "document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1";

  private final Browser browser = Browser.start();
  private final int port = RunningNexus.get().port();
  private final Shop shop = Shop.open();

  @AfterAll
  void closeBrowser() {
    browser.close();
  }

  @TestFactory
  Stream<DynamicTest> opensFitsAndIsAccessible() {
    Page large = loggedIn(Browser.Size.COUNTER, "es-MX");
    Page small = loggedIn(Browser.Size.PHONE, "en-US");
    return Stream.concat(PAGES.stream(), documents().stream())
        .flatMap(path -> Stream.of(look(large, path, "es"), look(small, path, "en")));
  }

  @TestFactory
  Stream<DynamicTest> opensBeforeLogin() {
    Page large = browser.window(Browser.Size.COUNTER, "es-MX");
    Page small = browser.window(Browser.Size.PHONE, "en-US");
    return Stream.concat(
            BEFORE_LOGIN.stream().map(path -> host(shop.slug()) + path),
            Stream.of(host("localhost") + "/", host("localhost") + "/signup"))
        .flatMap(address -> Stream.of(look(large, address, "es"), look(small, address, "en")));
  }

  @TestFactory
  Stream<DynamicTest> publicCatalogueOpensForVisitors() {
    String item = shop.addItem("SHOWN-1", "116.00", "9").path("id").asText();
    ShopfrontIT.arrange(shop, true, true, List.of());
    Page large = browser.window(Browser.Size.COUNTER, "es-MX");
    Page small = browser.window(Browser.Size.PHONE, "es-MX");
    return Stream.of(
            "/catalogo?q=",
            "/catalogo?q=balata",
            "/catalogo?q=nada",
            "/catalogo/vehiculo?q=",
            "/catalogo/parte?id=" + item)
        .flatMap(path -> Stream.of(look(large, path, "es"), look(small, path + "&lang=en", "en")));
  }

  /** Pages of things that are there: a part, a sale, a till's session, a branch, a person. */
  private List<String> documents() {
    Shop.Counter counter = shop.counter();
    String item = shop.addItem("PAGE-1", "116.00", "9").path("id").asText();
    String sale = counter.sell(counter.sale(item, "2", "500.00")).expect(201).path("id").asText();
    return List.of(
        "/inventory/part?id=" + item,
        "/sales/sale?id=" + sale,
        "/cash/session?id=" + counter.sessionId(),
        "/cash/close?id=" + counter.sessionId(),
        "/cash/open",
        "/shop/branch?id=" + counter.branchId());
  }

  private Page loggedIn(Browser.Size size, String language) {
    Page page = browser.window(size, language);
    Pages.logIn(page, port, shop.slug());
    return page;
  }

  private DynamicTest look(Page page, String path, String language) {
    return DynamicTest.dynamicTest(path + " " + language, () -> open(page, path, language));
  }

  private void open(Page page, String path, String language) {
    Response response = page.navigate(path.startsWith("/") ? host(shop.slug()) + path : path);

    assertThat(response.status()).isEqualTo(path.equals("/no-such-page") ? 404 : 200);
    assertThat(page.locator("html").getAttribute("lang")).startsWith(language);
    assertThat(page.content()).doesNotContain("???");
    Browser.keepScreen(page, language + path.replaceAll("https?://|\\?.*", "").replace('/', '-'));
    Browser.isAccessible(page);
    assertThat(page.evaluate(FITS)).as("is no wider than the window").isEqualTo(true);
  }

  private String host(String name) {
    return "http://" + (name.equals("localhost") ? name : name + ".localhost") + ":" + port;
  }
}
