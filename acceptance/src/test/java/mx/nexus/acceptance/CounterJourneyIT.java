package mx.nexus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From sign-up to the first sale, as a person does it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CounterJourneyIT {

  private static final int MOST_CONTROL_KEYS = 4;

  private final Browser browser = Browser.start();
  private final int port = RunningNexus.get().port();

  @AfterAll
  void closeBrowser() {
    browser.close();
  }

  @Test
  void ownerSignsUpImportsSellsByKeyboardAndCloses() throws IOException {
    String slug = Shop.newSlug();
    Page page = browser.window(Browser.Size.COUNTER, "es-MX");

    signUp(page, slug);
    importParts(page, slug);
    openTill(page, slug);
    sellThreeByKeyboard(page);
    ticketIsThere(page);
    sellOneWithFewKeys(page);
    closeTill(page, slug);
    theConsoleSeesTheShopAndItsSales(slug);
  }

  @Test
  void aDoubleClickSellsOnce() {
    Shop shop = Shop.open();
    Shop.Counter counter = shop.counter();
    shop.addItem("DOBLE-1", "116.00", "9");
    Page page = browser.window(Browser.Size.COUNTER, "es-MX");
    Pages.logIn(page, port, shop.slug());
    Pages.goToRegister(page, port, shop.slug());

    scan(page, "DOBLE-1");
    page.keyboard().press("F9");
    page.locator("#cash").waitFor();
    page.keyboard().press("Alt+E");
    page.locator("#complete").dblclick();
    page.locator("#lastChange").waitFor();

    assertThat(shop.api().get("/pos/api/sales").expect(200).path("items")).hasSize(1);
    assertThat(counter.close("616.00").expect(200).path("difference").asText()).isEqualTo("0.00");
  }

  @Test
  void aReloadKeepsTheTicketAndACustomerIsFoundByName() {
    Shop shop = Shop.open();
    shop.counter();
    shop.addItem("RECARGA-1", "116.00", "9");
    Page page = browser.window(Browser.Size.COUNTER, "es-MX");
    Pages.logIn(page, port, shop.slug());
    enterCustomer(page, shop.slug());
    Pages.goToRegister(page, port, shop.slug());

    scan(page, "RECARGA-1");
    page.reload();
    page.locator("#ticket tbody tr").waitFor();
    page.locator("#q").waitFor();
    page.keyboard().press("F2");
    page.locator("#customerQuery").waitFor();
    page.locator("#customerQuery").pressSequentially("gomez");
    page.keyboard().press("Enter");
    Until.isTrue(
        Duration.ofSeconds(20),
        () -> page.locator(".register-customer").textContent().contains("Taller Gómez"),
        "the customer is on the ticket");
    page.keyboard().press("F9");
    page.keyboard().press("Enter");
    page.locator("#lastChange").waitFor();

    JsonNode sale = found(shop, "/pos/api/sales");
    assertThat(
            shop.api()
                .get("/pos/api/sales/" + sale.path("id").asText())
                .expect(200)
                .path("customerId")
                .asText())
        .isEqualTo(found(shop, "/pos/api/customers").path("id").asText());
  }

  private void enterCustomer(Page page, String slug) {
    page.navigate(at(slug, "/customers/customer"));
    field(page, "name").fill("Taller Gómez");
    field(page, "phone").fill("5512345678");
    page.keyboard().press("F9");
    Shop shop = Shop.logIn(RunningNexus.api(), slug);
    Until.isTrue(
        Duration.ofSeconds(20),
        () -> !found(shop, "/pos/api/customers").isMissingNode(),
        "the customer is entered");
  }

  private void signUp(Page page, String slug) {
    page.navigate("http://localhost:" + port + "/signup");
    Browser.isAccessible(page);
    field(page, "shopName").fill("Refaccionaria El Pistón");
    field(page, "slug").fill(slug);
    field(page, "ownerName").fill("Guadalupe Ríos");
    field(page, "email").fill(Shop.EMAIL);
    field(page, "password").fill(Shop.PASSWORD);
    Browser.keepScreen(page, "sign-up");
    field(page, "create").click();
    page.waitForURL(Pattern.compile("http://" + slug + "\\.localhost:\\d+/?(\\?.*)?$"));
    page.locator(".steps").waitFor();
    Browser.isAccessible(page);
    Browser.keepScreen(page, "first-page");
  }

  private void importParts(Page page, String slug) throws IOException {
    page.navigate(at(slug, "/inventory/import"));
    page.locator("input[type=file]").setInputFiles(spreadsheet());
    Locator map = page.locator("[id='form:map']");
    Locator apply = page.locator("[id='form:apply']");
    map.or(apply).first().waitFor();
    if (map.isVisible()) {
      map.click();
      apply.waitFor();
    }
    Browser.isAccessible(page);
    Browser.keepScreen(page, "import-preview");
    apply.click();
    Shop shop = Shop.logIn(RunningNexus.api(), slug);
    Until.isTrue(
        Duration.ofSeconds(30),
        () -> !found(shop, "/pos/api/inventory/items?q=BAL-30").isMissingNode(),
        "the parts of the spreadsheet are there");
  }

  /** The first of a list. */
  private static JsonNode found(Shop shop, String list) {
    return shop.api().get(list).expect(200).path("items").path(0);
  }

  private static Path spreadsheet() throws IOException {
    Path file = Files.createTempFile("partes", ".xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "Nexus", "1.0")) {
      Worksheet sheet = book.newWorksheet("Partes");
      List<String> head = List.of("SKU", "Nombre", "Marca", "Precio", "Existencia");
      for (int column = 0; column < head.size(); column++) {
        sheet.value(0, column, head.get(column));
      }
      for (int row = 1; row <= 30; row++) {
        sheet.value(row, 0, "BAL-" + row);
        sheet.value(row, 1, "Balata delantera " + row);
        sheet.value(row, 2, "Wagner");
        sheet.value(row, 3, 116);
        sheet.value(row, 4, 10);
      }
    }
    return file;
  }

  private void openTill(Page page, String slug) {
    page.navigate(at(slug, "/sales/register"));
    Locator till = page.locator("form#chooseForm button").first();
    Locator amount = page.locator("[id='openForm:openingFloat']");
    till.or(amount).first().waitFor();
    if (till.isVisible()) {
      till.click();
      amount.waitFor();
    }
    amount.fill("500");
    Browser.isAccessible(page);
    page.keyboard().press("F9");
    page.locator("#q").waitFor();
    assertThat(Pages.focus(page, "q")).isEqualTo("q");
  }

  private void sellThreeByKeyboard(Page page) {
    scan(page, "BAL-1");
    scan(page, "3*BAL-2");
    scan(page, "BAL-3");
    assertThat(page.locator("#ticket tbody tr").count()).isEqualTo(3);
    assertThat(page.locator("#total").getAttribute("data-amount")).contains("580");
    Browser.isAccessible(page);
    Browser.keepScreen(page, "register");
    page.keyboard().press("F9");
    page.keyboard().type("1000"); // at once: nobody waits for a dialog
    Locator change = page.locator("#payChange");
    Until.isTrue(
        Duration.ofSeconds(20), () -> change.textContent().contains("420.00"), "what was typed");
    Browser.isAccessible(page);
    Browser.keepScreen(page, "payment");
    page.keyboard().press("Enter");
    page.locator("#lastChange").waitFor();
    assertThat(page.locator("#lastChange").textContent()).contains("420.00");
    assertThat(Pages.focus(page, "q")).isEqualTo("q");
    Browser.keepScreen(page, "sold");
  }

  /** Exact cash, from the first key to the next customer, without a mouse. */
  private void sellOneWithFewKeys(Page page) {
    String before = page.locator(".register-last b.mono").textContent();
    List<String> controlKeys = List.of("Enter", "F9", "Enter");

    page.keyboard().type("BAL-4");
    page.keyboard().press(controlKeys.get(0));
    page.locator("#ticket tbody tr").waitFor();
    controlKeys.stream().skip(1).forEach(page.keyboard()::press);

    Locator folio = page.locator(".register-last b.mono");
    Until.isTrue(
        Duration.ofSeconds(20),
        () -> folio.count() == 1 && !before.equals(folio.textContent()),
        "another sale than " + before);
    assertThat(page.locator("#lastChange").textContent()).contains("0.00");
    assertThat(controlKeys).hasSizeLessThanOrEqualTo(MOST_CONTROL_KEYS);
    assertThat(Pages.focus(page, "q")).isEqualTo("q");
  }

  private void theConsoleSeesTheShopAndItsSales(String slug) {
    Admin admin = Admin.create(RunningNexus.get());
    Page page = browser.window(Browser.Size.COUNTER, "es-MX");
    page.navigate("http://localhost:" + port + "/admin/login");
    page.locator("input[type=email]").fill(admin.email());
    page.locator("input[type=password]").fill(admin.password());
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains("/login"));
    Locator row =
        page.locator("#form\\:tenants tbody tr")
            .filter(new Locator.FilterOptions().setHasText(slug));
    Until.isTrue(
        Duration.ofSeconds(30), // usage is added up every few seconds
        () -> {
          page.navigate("http://localhost:" + port + "/admin/tenants?q=" + slug);
          row.waitFor();
          String sales = row.locator(".w-sales").textContent().replaceAll("\\D", "");
          return !sales.isEmpty() && Integer.parseInt(sales) >= 2;
        },
        "the console shows the sales of " + slug);
    assertThat(row.count()).isEqualTo(1);
  }

  private static void ticketIsThere(Page page) {
    Object start =
        page.evaluate(
            "async () => (await (await fetch(document.querySelector('#lastTicket').href)).text())"
                + ".slice(0, 5)");
    assertThat(start).isEqualTo("%PDF-");
  }

  private void closeTill(Page page, String slug) {
    Shop shop = Shop.logIn(RunningNexus.api(), slug);
    String session = found(shop, "/pos/api/cash-sessions").path("id").asText();
    page.navigate(at(slug, "/cash/close?id=" + session));
    Browser.isAccessible(page);
    Locator thousand = page.getByLabel(Pattern.compile("1,?000"));
    thousand.first().fill("1");
    Browser.keepScreen(page, "close");
    page.keyboard().press("F9");
    Until.isTrue(
        Duration.ofSeconds(20),
        () -> found(shop, "/pos/api/cash-sessions").path("state").asText().equals("closed"),
        "the till is closed");
  }

  private static void scan(Page page, String code) {
    int before = page.locator("#ticket tbody tr").count();
    assertThat(Pages.focus(page, "q")).isEqualTo("q");
    Pages.typeCode(page, code);
    page.locator("#ticket tbody tr")
        .nth(before)
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    assertThat(Pages.focus(page, "q")).isEqualTo("q");
  }

  private static Locator field(Page page, String id) {
    return page.locator("[id='form:" + id + "']");
  }

  private String at(String slug, String path) {
    return "http://" + slug + ".localhost:" + port + path;
  }
}
