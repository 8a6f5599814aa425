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
          "/staff/people",
          "/staff/person",
          "/staff/sessions",
          "/partners/keys",
          "/password",
          "/no-such-page");

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
    shop.addItem("PAGE-1", "116.00", "1");
    Page large = loggedIn(Browser.Size.COUNTER, "es-MX");
    Page small = loggedIn(Browser.Size.PHONE, "en-US");
    return PAGES.stream()
        .flatMap(
            path ->
                Stream.of(
                    DynamicTest.dynamicTest(path + " es 1366", () -> look(large, path, "es")),
                    DynamicTest.dynamicTest(path + " en 390", () -> look(small, path, "en"))));
  }

  private Page loggedIn(Browser.Size size, String language) {
    Page page = browser.window(size, language);
    Pages.logIn(page, port, shop.slug());
    return page;
  }

  private void look(Page page, String path, String language) {
    Response response = page.navigate("http://" + shop.slug() + ".localhost:" + port + path);

    assertThat(response.status()).isEqualTo(path.equals("/no-such-page") ? 404 : 200);
    assertThat(page.locator("html").getAttribute("lang")).startsWith(language);
    assertThat(page.content()).doesNotContain("???");
    Browser.keepScreen(page, language + path.replace('/', '-'));
    Browser.isAccessible(page);
    assertThat(page.evaluate(FITS)).as("is no wider than the window").isEqualTo(true);
  }
}
