package mx.nexus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every form of the shop takes what a person fills in, and says what is wrong with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Browser browser = Browser.start();
  private final int port = RunningNexus.get().port();
  private final Shop shop = Shop.open();
  private final Page page = browser.window(Browser.Size.COUNTER, "es-MX");

  @BeforeAll
  void logIn() {
    Pages.logIn(page, port, shop.slug());
  }

  @AfterAll
  void closeBrowser() {
    browser.close();
  }

  @Test
  void fiscalData() {
    open("/shop/profile");
    fill("form:phone", "5555551234");
    fill("form:postalCode", "06700");
    fill("form:taxId", "XX");
    fill("form:legalName", "ESCUELA KEMPER URGATE");
    openMenu("form:taxRegime");
    page.locator("[id='form:taxRegime_items'] li").nth(1).click();
    press("form:save");
    says("El RFC no es correcto");

    fill("form:taxId", "EKU9003173C9");
    openMenu("form:timeZone");
    page.locator("[id='form:timeZone_items'] li").getByText("Tijuana").click();
    press("form:save");
    says("Datos guardados");

    JsonNode profile = shop.api().get("/pos/api/shop/profile").expect(200);
    assertThat(profile.path("taxId").asText()).isEqualTo("EKU9003173C9");
    assertThat(profile.path("timeZone").asText()).isEqualTo("America/Tijuana");
    Browser.keepScreen(page, "profile-saved");
  }

  /** A menu closes when the page scrolls, which a click on something below does late. */
  private void openMenu(String id) {
    at(id).scrollIntoViewIfNeeded();
    press(id);
  }

  @Test
  void theLinkOfAMailConfirmsTheAddressWhenThePersonSaysSo() {
    String link = Mails.links(shop.slug(), "/confirm-email", 1).get(0);
    Databases databases = RunningNexus.get().databases();
    String confirmed = "select count(*) from staff_person where email_confirmed_at is not null";
    String database = databases.databaseOf(shop.slug());

    open("/staff/sessions");
    assertThat(page.locator("[id='emailForm']").innerText()).contains("Sin confirmar");
    press("emailForm:sendLink");
    says("Enlace enviado a " + Shop.EMAIL);
    assertThat(Mails.links(shop.slug(), "/confirm-email", 2)).hasSize(2);

    page.navigate(link + "x");
    assertThat(page.locator("h1").innerText()).isEqualTo("Este enlace no sirve");
    page.navigate(link);
    Browser.isAccessible(page);
    Browser.keepScreen(page, "confirm-email");
    assertThat(databases.number(database, confirmed)).as("looking confirms nothing").isZero();
    page.keyboard().press("Enter");
    says("Correo confirmado");
    assertThat(databases.number(database, confirmed)).isEqualTo(1);

    open("/staff/sessions");
    assertThat(page.locator("[id='emailForm']").innerText()).contains("Confirmado");
    assertThat(page.locator("[id='emailForm:sendLink']").count()).isZero();
  }

  @Test
  void signUpTellsTheClockOfTheBrowser() {
    page.navigate("http://localhost:" + port + "/signup");

    page.waitForFunction(
        "() => document.querySelector('[data-time-zone]').value"
            + " === Intl.DateTimeFormat().resolvedOptions().timeZone");
  }

  @Test
  void publicCatalogue() {
    open("/shopfront/settings");
    page.locator("label[for^='form:open']").or(page.locator("[id='form:open']")).last().click();
    fill("form:whatsApp", "12");
    press("form:save");
    says("Escribe los diez dígitos");

    fill("form:whatsApp", "81 1234 5678");
    press("form:save");
    says("el catálogo está publicado");

    JsonNode settings = shop.api().get("/pos/api/shopfront").expect(200);
    assertThat(settings.path("open").asBoolean()).isTrue();
    assertThat(settings.path("whatsApp").asText()).isEqualTo("528112345678");
  }

  @Test
  void branchAndTill() {
    open("/shop/branch");
    fill("form:code", "TIJ");
    fill("form:name", "Tijuana");
    press("form:save");
    page.waitForURL(Pattern.compile(".*/shop/branch\\?id=.*"));
    fill("newTillForm:tillCode", "T1");
    fill("newTillForm:tillName", "Caja uno");
    press("newTillForm:addTill");
    says("Caja agregada");

    assertThat(shop.api().get("/pos/api/branches").expect(200).toString())
        .contains("Tijuana", "Caja uno");
  }

  @Test
  void personWithoutAndWithARole() {
    open("/staff/person");
    fill("form:name", "Paco Prueba");
    fill("form:email", "paco@refaccionaria.example");
    press("form:save");
    says("Es obligatorio");

    page.locator("label", new Page.LocatorOptions().setHasText("Mostrador")).first().click();
    press("form:save");
    says("Persona agregada");
    String password = at("oneTimePassword").or(page.locator("code")).first().textContent();

    assertThat(Shop.token(shop.anonymous(), "paco@refaccionaria.example", password.strip()))
        .isNotEmpty();
  }

  @Test
  void keyForAProgram() {
    open("/partners/keys");
    fill("form:name", "Tienda en línea");
    press("form:make");
    says("Clave creada");
    String key = page.locator("text=/nxk_[0-9a-f]+_\\w+/").first().textContent().strip();

    RunningNexus.api().with("X-API-Key", key).get("/api/v1/health").expect(200);
  }

  @Test
  void partAndItsStock() {
    open("/inventory/part");
    fill("form:sku", "FORM-1");
    fill("form:name", "Horquilla inferior");
    fill("form:unitPrice", "mucho");
    press("form:save");
    says("No es un importe");

    fill("form:unitPrice", "1,234.50");
    press("form:save");
    page.waitForURL(Pattern.compile(".*/inventory/part\\?id=.*"));
    press("stockForm:adjust");
    page.waitForFunction("() => document.activeElement?.id === 'adjustForm:quantity'");
    fill("adjustForm:quantity", "5");
    fill("adjustForm:reason", "Conteo inicial");
    press("adjustForm:adjustSave");
    says("Existencia ajustada");

    JsonNode part = first("/pos/api/inventory/items?q=FORM-1");
    assertThat(part.path("unitPrice").asText()).isEqualTo("1234.50");
    assertThat(shop.onHand(part.path("id").asText())).isEqualByComparingTo("5");
  }

  @Test
  void tillIsOpenedFromItsPageMovedAndFiltersSales() {
    shop.addTill("FC");
    open("/cash/open");
    fill("form:openingFloat", "x");
    press("form:openTill");
    says("Escribe un importe");

    fill("form:openingFloat", "500");
    press("form:openTill");
    page.waitForURL(Pattern.compile(".*/cash/session\\?id=.*"));
    fill("move:amount", "50");
    fill("move:reason", "Garrafón de agua");
    press("move:moveCash");
    says("Movimiento registrado");
    assertThat(page.locator("#report").textContent()).contains("$50.00");

    open("/sales/sales");
    page.locator("[id='form:till']")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    Until.isTrue(
        PATIENCE, () -> page.locator("[id='form:sums']").textContent().contains("$0.00"), "sums");
  }

  private void open(String path) {
    page.navigate("http://" + shop.slug() + ".localhost:" + port + path);
  }

  private Locator at(String id) {
    return page.locator("[id='" + id + "']");
  }

  private void fill(String id, String text) {
    at(id).fill(text);
  }

  private void press(String id) {
    at(id).click();
  }

  private void says(String text) {
    Until.isTrue(PATIENCE, () -> page.locator("body").innerText().contains(text), text);
  }

  private JsonNode first(String list) {
    return shop.api().get(list).expect(200).path("items").path(0);
  }
}
