package mx.nexus.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people see when there is no page: opened as a page, and met in the middle of the work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorPagesIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String FITS =
      "document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1";

  private static final String AJAX_TO =
      "async path => (await fetch(path, {method: 'POST',"
          + " headers: {'Faces-Request': 'partial/ajax'}})).text()";

  private final NexusProcess nexus = RunningNexus.get();
  private final Browser browser = Browser.start();
  private final Databases databases = Databases.of(nexus.data());

  @AfterAll
  void closeBrowser() {
    browser.close();
  }

  @Test
  void aPageThatIsNotForTheClerk() {
    Shop shop = Shop.open();
    shop.counter();
    String clerk =
        shop.api()
            .post(
                "/pos/api/staff",
                Map.of(
                    "name",
                    "Luis",
                    "email",
                    "luis@refaccionaria.example",
                    "roles",
                    List.of("counter"),
                    "password",
                    Shop.PASSWORD,
                    "mustChangePassword",
                    false))
            .expect(201)
            .path("person")
            .path("id")
            .asText();
    Page page = browser.window(Browser.Size.COUNTER, "es-MX");
    Pages.logIn(page, nexus.port(), shop.slug(), "luis@refaccionaria.example");

    opens(page, at(shop, "/staff/people"), 403, "Esta página no es para tu puesto");

    Pages.goToRegister(page, nexus.port(), shop.slug());
    assertThat(page.evaluate(AJAX_TO, "/staff/people"))
        .as("who acts on such a page is led to what says so")
        .asString()
        .contains("<redirect url=\"/staff/people\">");
    shop.api().patch("/pos/api/staff/" + clerk, Map.of("roles", List.of("accountant"))).expect(200);
    Pages.typeCode(page, "BALATA-1");
    isTold(page, "Tu sesión terminó"); // with the old permissions
  }

  @Test
  void aDefectIsToldWithItsId() throws SQLException {
    Shop shop = Shop.open();
    shop.counter();
    shop.addItem("BALATA-1", "116.00", "1");
    Page page = atTheRegister(shop);
    inDatabaseOf(shop, "alter table sales_open_ticket rename to sales_put_away");

    Pages.typeCode(page, "BALATA-1");
    isTold(page, "Algo falló de nuestro lado");
    assertThat(page.locator("code").textContent()).matches("[0-9a-f-]{36}");

    opens(page, at(shop, "/sales/register"), 500, "Algo falló de nuestro lado");
    assertThat(page.locator("code").textContent()).matches("[0-9a-f-]{36}");
  }

  @Test
  void aSuspendedShop() {
    Shop shop = Shop.open();
    shop.counter();
    Page page = atTheRegister(shop);
    Admin.create(nexus).suspend(shop.slug());

    Pages.typeCode(page, "BALATA-1");
    isTold(page, "Esta refaccionaria está suspendida");
    opens(page, at(shop, "/"), 403, "Esta refaccionaria está suspendida");
  }

  @Test
  void aSessionThatEnded() {
    Shop shop = Shop.open();
    shop.counter();
    Page page = atTheRegister(shop);
    page.context().clearCookies();

    Pages.typeCode(page, "3*BALATA-1");
    isTold(page, "Tu sesión terminó");
    page.locator("a.btn").click();
    page.waitForURL(url -> url.contains("/login?from=%2Fsales%2Fregister"));
    opens(page, at(shop, "/session-expired"), 200, "Tu sesión terminó");
  }

  /** While the shop is moved or brought up to date nothing has failed: the counter stays. */
  @Test
  void aShortPauseLeavesTheCounterWhereItIs() throws SQLException {
    Shop shop = Shop.open();
    shop.counter();
    shop.addItem("BALATA-1", "116.00", "1");
    Page page = atTheRegister(shop);
    Page opened = page.context().newPage();
    setState(shop, "updating");
    Until.isTrue(
        SOON, () -> shop.anonymous().get("/login").status() == 503, "the shop is being updated");

    Pages.typeCode(page, "BALATA-1");
    assertThat(page.locator("#offline")).containsText("ocupado un momento");
    assertThat(page.locator("#notice")).containsText("no se perdió: BALATA-1");
    opens(opened, at(shop, "/sales/register"), 503, "Estamos ocupados un momento");

    setState(shop, "ready");
    Until.isTrue(SOON, () -> shop.anonymous().get("/login").status() == 200, "the shop is back");
    page.keyboard().press("Enter");
    assertThat(page.locator("#ticket tbody tr")).hasCount(1);
    assertThat(page.locator("#offline")).hasCount(0);
    opened.locator("a.btn").click();
    assertThat(opened.locator("#q")).isVisible();
  }

  private Page atTheRegister(Shop shop) {
    Page page = browser.window(Browser.Size.COUNTER, "es-MX");
    Pages.logIn(page, nexus.port(), shop.slug());
    Pages.goToRegister(page, nexus.port(), shop.slug());
    assertThat(Pages.focus(page, "q")).isEqualTo("q");
    return page;
  }

  private static void opens(Page page, String address, int status, String title) {
    Response response = page.navigate(address);

    assertThat(response.status()).isEqualTo(status);
    assertThat(page.locator("h1")).hasText(title);
    Browser.keepScreen(page, "error-" + status + "-" + title.substring(0, 8).strip());
    Browser.isAccessible(page);
    page.setViewportSize(390, 844);
    assertThat(page.evaluate(FITS)).as("is no wider than a phone").isEqualTo(true);
    page.setViewportSize(1366, 768);
  }

  /** The window of somebody who was at work. */
  private static void isTold(Page page, String title) {
    assertThat(page.locator("main h1")).hasText(title);
    Browser.isAccessible(page);
  }

  private String at(Shop shop, String path) {
    return "http://" + shop.slug() + ".localhost:" + nexus.port() + path;
  }

  private void setState(Shop shop, String state) throws SQLException {
    run(
        "nexus_master",
        "update platform_tenant set state = '%s' where slug = '%s'".formatted(state, shop.slug()));
  }

  private void inDatabaseOf(Shop shop, String sql) throws SQLException {
    run(databases.databaseOf(shop.slug()), sql);
  }

  private void run(String database, String sql) throws SQLException {
    try (Connection connection = databases.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
