package mx.nexus.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.nexus.acceptance.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** An operator in the console: finds a shop, suspends and resumes it, looks at every page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleIT {

  private static final String REASON = "Falta de pago de octubre";
  private static final String FITS =
      "document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1";

  private final Browser browser = Browser.start();
  private final NexusProcess nexus = RunningNexus.get();
  private final Admin admin = Admin.create(nexus);
  private final Shop shop = Shop.open();

  @AfterAll
  void closeBrowser() {
    browser.close();
  }

  @Test
  void suspendsAShopAndResumesItAndTheAuditShowsBoth() {
    Page page = loggedIn(Browser.Size.COUNTER, "es-MX");

    openBySearching(page);
    suspend(page);
    assertThatProblem(logInToTheShop()).hasStatus(403).hasCode("tenant.suspended");

    resume(page);
    assertThat(logInToTheShop().status()).isEqualTo(200);

    page.navigate(console("/audit"));
    Locator deeds =
        page.locator("tbody tr")
            .filter(new Locator.FilterOptions().setHasText("Refaccionaria " + shop.slug()));
    assertThat(deeds).hasCount(2);
    assertThat(deeds.nth(0)).containsText("Reactivó la refaccionaria");
    assertThat(deeds.nth(1)).containsText("Suspendió la refaccionaria");
    assertThat(deeds.nth(1)).containsText(REASON);
    assertThat(deeds.nth(1)).containsText(admin.email());
  }

  @Test
  void saysThatThePasswordIsWrongAndWhatIsMissing() {
    Page page = browser.window(Browser.Size.COUNTER, "es-MX");
    page.navigate(console("/tenants"));

    enter(page, admin.email(), "no es esta contraseña");
    assertThat(page.getByText("El correo o la contraseña no coinciden.")).isVisible();

    page.locator("input[type=email]").fill("");
    page.locator("input[type=password]").press("Enter");
    assertThat(page.getByText("Falta este dato.")).hasCount(2);

    enter(page, admin.email(), admin.password());
    page.waitForURL(console("/tenants"));
  }

  @Test
  void letsNobodyInAfterLoggingOut() {
    Page page = loggedIn(Browser.Size.COUNTER, "en-US");
    page.locator(".person summary").click();

    page.getByRole(AriaRole.BUTTON, named("Log out")).click();

    page.waitForURL(url -> url.contains("/admin/login"));
    page.navigate(console("/health"));
    assertThat(page).hasURL(console("/login?from=%2Fhealth"));
  }

  @TestFactory
  Stream<DynamicTest> opensFitsAndIsAccessible() {
    Page large = loggedIn(Browser.Size.COUNTER, "es-MX");
    Page small = loggedIn(Browser.Size.PHONE, "en-US");
    return pages().flatMap(path -> Stream.of(look(large, path, "es"), look(small, path, "en")));
  }

  @TestFactory
  Stream<DynamicTest> opensBeforeLogin() {
    return Stream.of(
        look(browser.window(Browser.Size.COUNTER, "es-MX"), "/login", "es"),
        look(browser.window(Browser.Size.PHONE, "en-US"), "/login", "en"));
  }

  private Stream<String> pages() {
    String tenant = admin.tenant(shop.slug()).path("id").asText();
    return Stream.concat(
        List.of("/", "/tenants", "/health", "/audit", "/account", "/password", "/no-such-page")
            .stream(),
        Stream.of("/tenants?q=no-such-shop", "/audit?after=nowhere", "/tenant?id=" + tenant));
  }

  private DynamicTest look(Page page, String path, String language) {
    return DynamicTest.dynamicTest(path + " " + language, () -> open(page, path, language));
  }

  private void open(Page page, String path, String language) {
    Response response = page.navigate(console(path));

    assertThat(response.status()).isEqualTo(path.equals("/no-such-page") ? 404 : 200);
    assertThat(page.locator("html").getAttribute("lang")).startsWith(language);
    assertThat(page.content()).doesNotContain("???");
    Browser.keepScreen(
        page, language + "-admin" + path.replaceAll("\\?id=.*", "").replaceAll("[/?=]+", "-"));
    Browser.isAccessible(page);
    assertThat(page.evaluate(FITS)).as("is no wider than the window").isEqualTo(true);
  }

  private void openBySearching(Page page) {
    page.navigate(console("/tenants"));
    Locator names = page.locator("tbody a");
    page.keyboard().press("/");
    page.keyboard().type(shop.slug());
    assertThat(names).hasCount(1);
    names.click();
    page.waitForURL(url -> url.contains("/admin/tenant?"));
    assertThat(page.locator("h1")).hasText("Refaccionaria " + shop.slug());
    assertThat(page.locator(".page-header .badge")).hasText("Activa");
  }

  private void suspend(Page page) {
    page.getByRole(AriaRole.BUTTON, exactly("Suspender")).click();
    Locator dialog = page.getByRole(AriaRole.DIALOG).filter(withText("Suspender Refaccionaria"));
    dialog.getByText("Suspender ahora").click();
    assertThat(dialog.getByText("Falta este dato.")).isVisible();
    dialog.locator("textarea").fill(REASON);
    dialog.getByText("Suspender ahora").dblclick();
    assertThat(page.locator(".page-header .badge")).hasText("Suspendida");
    assertThat(page.locator(".notice")).containsText(REASON);
  }

  private static void resume(Page page) {
    page.getByRole(AriaRole.BUTTON, exactly("Reactivar")).click();
    page.locator(".ui-confirmdialog-yes").dblclick();
    assertThat(page.locator(".page-header .badge")).hasText("Activa");
  }

  private Api.Answer logInToTheShop() {
    return shop.anonymous()
        .post("/pos/api/auth/login", Map.of("email", shop.email(), "password", Shop.PASSWORD));
  }

  private Page loggedIn(Browser.Size size, String language) {
    Page page = browser.window(size, language);
    page.navigate(console("/login"));
    enter(page, admin.email(), admin.password());
    page.waitForURL(url -> !url.contains("/login"));
    return page;
  }

  private static void enter(Page page, String email, String password) {
    page.locator("input[type=email]").fill(email);
    page.locator("input[type=password]").fill(password);
    page.keyboard().press("Enter");
  }

  private String console(String path) {
    return "http://localhost:" + nexus.port() + "/admin" + path;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions exactly(String name) {
    return named(name).setExact(true);
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
