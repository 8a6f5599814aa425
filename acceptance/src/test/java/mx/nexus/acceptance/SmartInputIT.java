package mx.nexus.acceptance;

import static mx.nexus.acceptance.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import mx.nexus.catalog.CatalogIds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every way to find a part, by keyboard only: on the catalogue's page and at the register, where
 * the clerk lives.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmartInputIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration LONGEST_INDEX = Duration.ofMinutes(2);
  private static final String TSURU_VIN = "3N1EB31S28K312345";
  private static final String PLATE = "RKA-123-B";

  /** Of which the service says a VIN, and of which it says make, model and year. */
  private static final String PLATE_WITH_VIN = "SRV-12-34";

  private static final String PLATE_WITH_NAMES = "SRV-56-78";
  private static final int MOST_TABS = 60;
  private static final int MOST_PICKS = 7;
  private static final int MOST_PICKS_FROM_VIN = 3;

  /** Every page with the menu; who must choose a password first goes nowhere else. */
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
          "/staff/people",
          "/staff/person",
          "/staff/sessions",
          "/partners/keys",
          "/catalog/links",
          "/catalog/prices",
          "/inventory/images",
          "/shopfront/settings");

  private final PlateService plates = PlateService.start();
  private final NexusProcess nexus = NexusProcess.startFresh(1, plates.settings());
  private final Browser browser = Browser.start();
  private final Shop shop = Shop.open(nexus.api());
  private Page page;
  private int picks;
  private String tsuru;
  private String category;
  private String kind;
  private String otherKind;
  private JsonNode part;
  private JsonNode equivalent;
  private String customer;
  private String sale;
  private String session;

  /** Where a clerk looks for parts. */
  enum Place {
    CATALOGUE,
    REGISTER
  }

  @BeforeAll
  void load() {
    generate();
    Until.isTrue(LONGEST_INDEX, () -> !search("balata tsuru").isEmpty(), "the catalogue answers");
    Shop.Counter counter = shop.counter();
    session = counter.sessionId();
    String sold = addPart("VENDIDA-1");
    sale = counter.sell(counter.sale(sold, "1", "10.00")).expect(201).path("id").asText();
    addPart("XKJ-482");
    addPart("ZR7391-C");
    tsuru =
        shop.api()
            .get("/pos/api/catalog/vehicles/engines?year=2008&make=Nissan&model=Tsuru")
            .expect(200)
            .path("items")
            .path(0)
            .path("vehicleId")
            .asText();
    customer =
        shop.api()
            .post("/pos/api/customers", Map.of("name", "Taller Gómez"))
            .expect(201)
            .path("id")
            .asText();
    JsonNode categories =
        shop.api()
            .get("/pos/api/catalog/vehicles/" + tsuru + "/part-types")
            .expect(200)
            .path("categories");
    category = categories.path(0).path("name").asText();
    kind = categories.path(0).path("types").path(0).path("name").asText();
    otherKind = categories.path(1).path("types").path(0).path("name").asText();
    part = withEquivalents("balata");
    equivalent = part.path("equivalents").path(part.path("equivalents").size() - 1);
    takeIn(part.path("partId").asText(), "FRENO-1", "0");
    takeIn(equivalent.path("partId").asText(), "FRENO-2", "5");
    page = browser.window(Browser.Size.COUNTER, "es-MX");
    Pages.logIn(page, nexus.port(), shop.slug());
    Pages.goToRegister(page, nexus.port(), shop.slug());
  }

  @AfterAll
  void stop() {
    browser.close();
    nexus.close();
    plates.close();
  }

  @BeforeEach
  void begin() {
    picks = 0;
    // Whoever forgets a customer's vehicle forgets its plate.
    shop.api().post("/pos/api/plates", Map.of("plate", PLATE, "vehicleId", tsuru)).expect(201);
  }

  private void generate() {
    try {
      Process process =
          new ProcessBuilder(
                  Sources.ROOT.resolve("nexus").toString(),
                  "catalog",
                  "generate",
                  "--parts",
                  "20000",
                  "--data",
                  nexus.data().toString())
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(text).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A part of the shop alone, which no words of the tests name. */
  private String addPart(String sku) {
    Map<String, Object> item = new HashMap<>(Shop.item(sku, "10.00", shop.branchId(), "4"));
    item.put("name", "Refacción " + sku);
    return shop.api().post("/pos/api/inventory/items", item).expect(201).path("id").asText();
  }

  private JsonNode search(String text) {
    return shop.api()
        .get("/pos/api/catalog/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
        .expect(200)
        .path("items");
  }

  /** The first part found that others can stand in for. */
  private JsonNode withEquivalents(String text) {
    for (JsonNode hit : search(text)) {
      JsonNode found =
          shop.api()
              .get("/pos/api/catalog/parts/" + hit.path("catalogPartId").asText())
              .expect(200);
      if (!found.path("equivalents").isEmpty()) {
        return found;
      }
    }
    throw new AssertionError("nothing has equivalents");
  }

  private void takeIn(String catalogPart, String sku, String stock) {
    String item =
        shop.api()
            .post(
                "/pos/api/catalog/parts/" + catalogPart + "/item",
                Map.of("unitPrice", "412.00", "sku", sku))
            .expect(201)
            .path("itemId")
            .asText();
    if (!stock.equals("0")) {
      addStock(item, stock);
    }
  }

  private void addStock(String item, String quantity) {
    shop.api()
        .once()
        .post(
            "/pos/api/inventory/adjustments",
            Map.of(
                "branchId",
                shop.branchId(),
                "reason",
                "conteo",
                "lines",
                List.of(Map.of("itemId", item, "quantity", quantity))))
        .expect(201);
  }

  private void goTo(Place place) {
    open(place == Place.REGISTER ? "/sales/register" : "/catalog/search");
    page.evaluate("() => sessionStorage.clear()");
    open(place == Place.REGISTER ? "/sales/register" : "/catalog/search");
    page.locator("#q").waitFor();
  }

  private void open(String path) {
    page.navigate("http://" + shop.slug() + ".localhost:" + nexus.port() + path);
  }

  private Locator firstHit() {
    return page.locator("#found [role=option]").first();
  }

  private void type(String text) {
    page.locator("#q").fill("");
    page.locator("#q").pressSequentially(text);
  }

  private void enter() {
    page.keyboard().press("Enter");
    picks++;
  }

  private void awaitText(Locator where, String... texts) {
    Until.isTrue(
        SOON,
        () -> {
          String now = where.count() == 0 ? "" : String.valueOf(where.first().textContent());
          return List.of(texts).stream().allMatch(now::contains);
        },
        "%s holds %s".formatted(where, List.of(texts)));
  }

  private void tabTo(String selector) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      if (page.locator(selector + ":focus").count() == 1) {
        return;
      }
    }
    throw new AssertionError("no way by Tab to " + selector);
  }

  /** Marks the row that says this, from where the list begins. */
  private void arrowTo(String text) {
    Locator marked = page.locator("#found [aria-selected=true]");
    int rows = page.locator("#found [role=option]").count();
    for (int i = 0; i <= rows; i++) {
      if (marked.count() == 1 && String.valueOf(marked.textContent()).contains(text)) {
        return;
      }
      page.keyboard().press("ArrowDown");
    }
    throw new AssertionError("no row says " + text);
  }

  private void awaitVehicle() {
    awaitText(page.locator("[data-vehicle-label]"), "Tsuru 2008");
  }

  @ParameterizedTest
  @EnumSource
  void wordsFindWhatIsMeantAlsoByStreetName(Place place) {
    goTo(place);

    type(kind + " tsuru 2008");
    awaitText(firstHit(), "Le queda");
    awaitText(page.locator("#kind"), "Palabras");
    String first = firstHit().textContent();
    type(kind + " tsurito 2008");
    awaitText(firstHit(), first, "Le queda");
  }

  @ParameterizedTest
  @EnumSource
  void aNumberIsFoundWithAndWithoutDashes(Place place) {
    goTo(place);
    String number = part.path("number").asText();

    type(number);
    awaitText(firstHit(), "FRENO-1");
    awaitText(page.locator("#kind"), "Número de parte");
    type(number.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT));
    awaitText(firstHit(), "FRENO-1");
  }

  @ParameterizedTest
  @EnumSource
  void aVinChoosesTheVehicle(Place place) {
    goTo(place);

    type(TSURU_VIN);
    enter();
    awaitVehicle();
    page.keyboard().press("F6");
    page.locator("#vehicleChoices [role=option]").first().waitFor();

    assertThat(picks).isLessThanOrEqualTo(MOST_PICKS_FROM_VIN);
    page.keyboard().type(kind);
    enter();
    awaitText(firstHit(), "Le queda");
    assertThat(picks).isLessThanOrEqualTo(MOST_PICKS_FROM_VIN);
  }

  @ParameterizedTest
  @EnumSource
  void aPlateOfAKnownVehicleChoosesIt(Place place) {
    goTo(place);

    type(PLATE);
    enter();

    awaitVehicle();
  }

  @ParameterizedTest
  @EnumSource
  void aPlateThatOnlyTheServiceKnowsChoosesTheVehicleAndIsKnownFromThenOn(Place place) {
    for (String plate : List.of(PLATE_WITH_VIN, PLATE_WITH_NAMES)) {
      goTo(place);
      type(plate);
      enter();
      awaitVehicle();
      awaitText(page.locator("[data-plate-label]"), plate);

      Until.isTrue(
          SOON,
          () -> vehicleOf(plate).path("source").asText().equals("history"),
          "the plate is noted");
      assertThat(vehicleOf(plate).path("vehicle").path("vehicleId").asText()).isEqualTo(tsuru);
      shop.api().delete("/pos/api/plates/" + plate).expect(204);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPlateThatNobodyKnowsIsNotedWithTheVehicleThatIsChosenForIt(Place place) {
    String plate = place == Place.REGISTER ? "SNP-45-67" : "SNP-45-68";
    goTo(place);

    type(plate);
    enter();
    awaitText(firstHit(), "Elegir el vehículo de la placa " + plate);
    enter();
    page.locator("#vehiclePicker[open]").waitFor();
    awaitText(page.locator("#vehicleTitle"), plate);
    pick("2008", "Nissan");
    pick("nissan", "Tsuru");
    pick("tsuru", category);
    page.keyboard().press("Escape");
    awaitVehicle();
    awaitText(page.locator("[data-plate-label]"), plate);
    Until.isTrue(SOON, () -> vehicleOf(plate).has("vehicle"), "the plate is noted");

    goTo(place);
    type(plate.toLowerCase(java.util.Locale.ROOT).replace('-', ' '));
    awaitText(page.locator("#kind"), "Placa");
    enter();
    awaitVehicle();
  }

  private JsonNode vehicleOf(String plate) {
    return shop.api().get("/pos/api/plates/" + plate).json();
  }

  @Test
  void aVehicleChosenLaterIsNotNotedForAPlateThatWasGivenUp() {
    goTo(Place.REGISTER);

    type("SNP-99-01");
    enter();
    awaitText(firstHit(), "SNP-99-01");
    type("tsuru 2008");
    awaitText(firstHit(), "Tsuru 2008", "Vehículo");
    enter();
    awaitVehicle();

    awaitText(page.locator("[data-plate-label]"), "Placa");
    assertThatProblem(shop.api().get("/pos/api/plates/SNP-99-01"))
        .hasStatus(404)
        .hasCode("plates.unknown");
  }

  @Test
  void thePlateOfTheChosenVehicleIsNotedForTheCustomerAndForgottenByKeyboard() {
    String owner =
        shop.api()
            .post("/pos/api/customers", Map.of("name", "Grúas Lara"))
            .expect(201)
            .path("id")
            .asText();
    goTo(Place.REGISTER);
    chooseCustomer("lara", "Grúas Lara");
    type(TSURU_VIN);
    enter();
    awaitVehicle();

    page.keyboard().press("Alt+M");
    page.locator("#plateText:focus").waitFor();
    Browser.keepScreen(page, "plate");
    Browser.isAccessible(page);
    page.keyboard().type("ab");
    page.keyboard().press("Enter");
    awaitText(page.locator("#plateTrouble"), "Una placa lleva de 4 a 10");
    page.keyboard().type("1234c");
    page.keyboard().press("Enter");
    awaitText(page.locator("#customerVehicles"), "Tsuru 2008 AB-1234-C");
    assertThat(vehiclesOf(owner).path(0).path("plate").asText()).isEqualTo("AB-1234-C");
    assertThat(vehicleOf("AB1234C").path("vehicle").path("vin").asText()).isEqualTo(TSURU_VIN);

    page.keyboard().press("Alt+M");
    page.locator("#plateText:focus").waitFor();
    page.keyboard().press("Alt+O");
    awaitText(page.locator("[data-plate-label]"), "Placa");
    assertThatProblem(shop.api().get("/pos/api/plates/AB1234C")).hasCode("plates.unknown");
    emptyTicket();
  }

  @ParameterizedTest
  @EnumSource
  void aVinWithBlanksIsReadAndOneWithLettersThatItCannotHaveIsOfferedAsItMustBe(Place place) {
    goTo(place);
    type("3n1 eb31s2 8k312345");
    awaitVehicle();

    goTo(place);
    type(TSURU_VIN.replace("31S", "3IS"));
    awaitText(firstHit(), TSURU_VIN);
    enter();
    awaitVehicle();
  }

  @ParameterizedTest
  @EnumSource
  void aVinWithAWrongCheckDigitOffersWhatMayBeMeantAndNoEnterTakesAny(Place place) {
    goTo(place);

    type(TSURU_VIN.replace("28K", "2BK"));
    page.locator("#found [role=option]", new Page.LocatorOptions().setHasText(TSURU_VIN)).waitFor();
    assertThat(page.locator("#found [aria-selected=true]").count()).isZero();
    arrowTo(TSURU_VIN);
    page.keyboard().press("Enter");

    awaitVehicle();
  }

  @ParameterizedTest
  @EnumSource
  void aPartWhoseNumberLooksLikeAPlateIsAPart(Place place) {
    goTo(place);

    type("xkj482");
    awaitText(firstHit(), "XKJ-482");
    awaitText(page.locator("#kind"), "Número de parte");
    type("zr7391");
    awaitText(firstHit(), "ZR7391-C");
    awaitText(page.locator("#found [role=option]").last(), "placa ZR7391");
    page.keyboard().press("Enter");
    if (place == Place.REGISTER) {
      awaitText(page.locator("#ticket tbody tr").last(), "ZR7391-C");
      emptyTicket();
    } else {
      page.waitForURL(java.util.regex.Pattern.compile(".*/inventory/part\\?id=.*"));
    }
  }

  @Test
  void aVehicleThatTheCatalogueDoesNotHaveIsNotNoted() {
    assertThatProblem(
            shop.api().post("/pos/api/plates", Map.of("plate", "SNP-77-77", "vehicleId", customer)))
        .hasStatus(400)
        .hasIssuesAt("vehicleId");
  }

  @Test
  void theListIsNarrowedByAFacetByKeyboard() {
    goTo(Place.CATALOGUE);
    type(kind);
    page.locator("#found[aria-busy=false]").waitFor();
    String brand = page.locator("#facets button").nth(1).innerText().split("\n")[0];

    tabTo("#facets button");
    page.keyboard().press("Tab");
    askAgainInTheBackground();
    page.keyboard().press("Enter");

    awaitText(page.locator("#facets button.on"), brand);
    page.locator("#q:focus").waitFor();
    Until.isTrue(
        SOON,
        () ->
            page.locator("#found .faint").allInnerTexts().stream().allMatch(brand::equals)
                && firstHit().count() == 1,
        "only parts of the brand");
  }

  /** As an answer does that comes late: the list and what narrows it are drawn anew. */
  private void askAgainInTheBackground() {
    page.evaluate("() => document.querySelector('#facets button').setAttribute('data-former', '')");
    page.locator("#q").dispatchEvent("input");
    page.locator("#found[aria-busy=false]").waitFor();
    assertThat(page.locator("#facets button[data-former]").count()).isZero();
  }

  @Test
  void thePickerIsWalkedByArrows() {
    goTo(Place.REGISTER);
    page.keyboard().press("F6");
    Locator options = page.locator("#vehicleChoices [role=option]");
    options.first().waitFor();
    String second = options.nth(1).innerText().replaceFirst("^\\d+\\s+", "");

    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowUp");
    page.keyboard().press("Enter");
    awaitText(page.locator("#vehicleTrail"), second);
    page.keyboard().press("Backspace");
    Until.isTrue(SOON, () -> page.locator("#vehicleTrail").innerText().isEmpty(), "the years");
    options.nth(1).waitFor();
    page.keyboard().press("PageDown");
    page.keyboard().press("Enter");
    Until.isTrue(
        SOON, () -> !page.locator("#vehicleTrail").innerText().isEmpty(), "a year was taken");
    takeFirstUntilChosen();

    assertThat(page.locator("[data-vehicle-clear]").first().isHidden()).isFalse();
  }

  /** Enter takes what is marked, step by step. */
  private void takeFirstUntilChosen() {
    Locator step = page.locator("#vehicleStep");
    String now = String.valueOf(step.textContent());
    while (!now.equals("Tipo de parte")) {
      String before = now;
      page.locator("#vehicleChoices [role=option]").first().waitFor();
      page.keyboard().press("Enter");
      Until.isTrue(
          SOON, () -> !String.valueOf(step.textContent()).equals(before), "after " + before);
      now = String.valueOf(step.textContent());
    }
    page.keyboard().press("Escape");
  }

  @ParameterizedTest
  @EnumSource
  void aNamedVehicleIsOfferedAndNarrowsTheList(Place place) {
    goTo(place);

    type("tsuru 2008");
    awaitText(firstHit(), "Tsuru 2008", "Vehículo");
    enter();
    awaitVehicle();
    type(kind);

    awaitText(firstHit(), "Le queda");
  }

  @ParameterizedTest
  @EnumSource
  void thePickerLeadsFromTheYearToTheKindOfPartInSevenPicks(Place place) {
    goTo(place);

    page.keyboard().press("F6");
    pick("2008", "Nissan");
    pick("nissan", "Tsuru");
    pick("tsuru", category);
    awaitVehicle();
    assertThat(picks).isLessThanOrEqualTo(MOST_PICKS);
    pick(category, kind);
    pick("1", null);

    page.locator("#found [role=option]").first().waitFor();
    assertThat(picks).isLessThanOrEqualTo(MOST_PICKS);
    awaitText(firstHit(), "Le queda");
  }

  /** Types into the picker, takes what is marked and waits for the next list. */
  private void pick(String typed, String nextHas) {
    page.locator("#vehicleChoices [role=option]").first().waitFor();
    page.keyboard().type(typed);
    enter();
    if (nextHas != null) {
      page.locator("#vehicleChoices [role=option]", new Page.LocatorOptions().setHasText(nextHas))
          .first()
          .waitFor();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatThereIsNotIsSaidAndNoEnterTakesWhatIsShownInstead(Place place) {
    goTo(place);

    type("balata delantera tsuru 2031");

    Locator said = page.locator(place == Place.REGISTER ? "#said" : "#state");
    awaitText(said, "No hay Balata delantera para Nissan Tsuru 2031.", "Lo más cercano:");
    assertThat(firstHit().locator(".badge.warn").count()).isPositive();
    Locator marked = page.locator("#found [aria-selected=true]");
    assertThat(marked.count()).isZero();
    page.keyboard().press("Enter");
    assertThat(page.locator("#ticket tbody tr, #part:not([hidden])").count()).isZero();
    page.keyboard().press("ArrowDown");
    assertThat(marked.count()).isOne();
  }

  @Test
  void anEquivalentInStockIsOneKeyAwayAtTheRegister() {
    goTo(Place.REGISTER);

    type("FRENO-1");
    awaitText(firstHit(), "FRENO-1", "Sin existencia");
    page.locator("#peek h2").waitFor();
    Browser.keepScreen(page, "register-peek");
    Browser.isAccessible(page);
    page.keyboard().press("Alt+E");
    awaitText(firstHit(), "FRENO-2", "Aquí 5");
    page.keyboard().press("Enter");

    awaitText(page.locator("#ticket tbody tr").last(), "FRENO-2");
    emptyTicket();
  }

  @Test
  void anEquivalentIsOneKeyAwayInTheCatalogue() {
    goTo(Place.CATALOGUE);

    type("FRENO-1");
    awaitText(firstHit(), "FRENO-1");
    page.keyboard().press("Enter");
    awaitText(page.locator("#part"), part.path("number").asText());
    page.keyboard().press("Alt+E");

    awaitText(page.locator("#part header"), equivalent.path("number").asText());
  }

  @Test
  void aPartThatTheShopDoesNotHaveIsTakenInAndOnTheTicketInTwoKeys() {
    goTo(Place.REGISTER);

    type(otherKind + " tsuru 2008");
    awaitText(firstHit(), "Le queda", "No la manejas");
    String number = firstHit().locator(".mono").textContent();
    page.keyboard().press("Enter");
    awaitText(page.locator("#said"), "Enter");
    page.keyboard().press("Enter");

    awaitText(page.locator("#ticket tbody tr").last(), number);
    emptyTicket();
  }

  /** The clerk may take parts in, but says no price: the shop's rules do, 20 % over the list's. */
  @Test
  void aClerkIsShownThePriceOfTheShopsRulesAndThePartIsSoldAtIt() throws SQLException {
    List<JsonNode> others = notYetOwn("bujia", 4);
    withoutListPrice(others.get(3));
    String rule =
        shop.api()
            .put(
                "/pos/api/catalog/price-rules",
                Map.of("scope", "default", "basis", "list-price", "percent", "20"))
            .expect(200)
            .path("id")
            .asText();
    Api clerk = clerk("luis@refaccionaria.example");
    Page counter = browser.window(Browser.Size.COUNTER, "es-MX");
    Pages.logIn(counter, nexus.port(), shop.slug(), "luis@refaccionaria.example");
    Pages.goToRegister(counter, nexus.port(), shop.slug());
    Locator hit = counter.locator("#found [role=option]").first();

    String price = money(others.get(0));
    counter.keyboard().type(others.get(0).path("number").asText());
    awaitText(hit, "No la manejas");
    counter.keyboard().press("Enter");
    awaitText(counter.locator("#said"), "Enter la agrega a este precio");
    awaitText(hit, price);
    Browser.isAccessible(counter);
    Browser.keepScreen(counter, "register-adopt");
    counter.keyboard().press("Enter");
    awaitText(counter.locator("#ticket tbody tr"), others.get(0).path("number").asText(), price);
    counter.keyboard().type(others.get(3).path("number").asText());
    awaitText(hit, "No la manejas");
    counter.keyboard().press("Enter");
    awaitText(counter.locator("#toasts_container"), "no tiene precio");

    takenInOnTheCataloguesPage(counter, others.get(1));
    counter.navigate(
        "http://%s.localhost:%d/catalog/part?id=%s"
            .formatted(shop.slug(), nexus.port(), others.get(3).path("partId").asText()));
    awaitText(counter.locator("#adoption"), "lo ponen el dueño, el encargado o el almacén");
    assertThat(counter.locator("#adoption button").isDisabled()).isTrue();
    Browser.isAccessible(counter);

    String path = "/pos/api/catalog/parts/" + others.get(2).path("partId").asText();
    assertThat(clerk.get(path + "/price").expect(200).path("rule").isNull()).isTrue();
    assertThatProblem(clerk.get(path + "/price?cost=1.00")).hasStatus(403);
    assertThatProblem(clerk.post(path + "/item", Map.of("unitPrice", "1.00"))).hasStatus(403);
    assertThatProblem(clerk.post(path + "/item", Map.of("cost", "1.00"))).hasStatus(403);
    String list = others.get(2).path("listPrice").asText();
    assertThatProblem(clerk.post(path + "/item", Map.of("shownPrice", list)))
        .hasStatus(409)
        .hasCode("catalog.price-changed");
    assertThat(clerk.post(path + "/item", Map.of()).expect(201).path("unitPrice").asText())
        .isEqualTo(withTheRule(others.get(2)).toPlainString());
    shop.api().delete("/pos/api/catalog/price-rules/" + rule).expect(204);
  }

  private void takenInOnTheCataloguesPage(Page counter, JsonNode wanted) {
    counter.navigate(
        "http://%s.localhost:%d/catalog/search?q=%s"
            .formatted(shop.slug(), nexus.port(), wanted.path("number").asText()));
    awaitText(counter.locator("#found [role=option]").first(), "No la manejas");
    counter.keyboard().press("Enter");
    counter.locator("#part h2").waitFor();
    counter.keyboard().press("Alt+A");
    Locator price = counter.locator(".catalog-adopt input");
    String expected = withTheRule(wanted).toPlainString();
    Until.isTrue(SOON, () -> price.inputValue().equals(expected), "the price of the rule");
    assertThat(price.isEditable()).isFalse();
    Browser.isAccessible(counter);
    Browser.keepScreen(counter, "catalogue-adopt");
    counter.keyboard().press("Enter");
    awaitText(counter.locator("#part .catalog-price"), money(wanted));
  }

  private Api clerk(String email) {
    shop.api()
        .post(
            "/pos/api/staff",
            Map.of(
                "name",
                "Luis",
                "email",
                email,
                "roles",
                List.of("counter"),
                "password",
                Shop.PASSWORD,
                "mustChangePassword",
                false))
        .expect(201);
    return shop.anonymous().withToken(Shop.token(shop.anonymous(), email, Shop.PASSWORD));
  }

  /** Parts of the catalogue with a list price that the shop does not sell. */
  private List<JsonNode> notYetOwn(String text, int count) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode hit : search(text)) {
      if (!hit.path("own").asBoolean() && found.size() < count) {
        JsonNode known =
            shop.api()
                .get("/pos/api/catalog/parts/" + hit.path("catalogPartId").asText())
                .expect(200);
        if (!known.path("listPrice").isNull()) {
          found.add(known);
        }
      }
    }
    assertThat(found).hasSize(count);
    return found;
  }

  private void withoutListPrice(JsonNode known) throws SQLException {
    long id = CatalogIds.PART.find(UUID.fromString(known.path("partId").asText())).orElseThrow();
    try (Connection catalogue = Databases.of(nexus.data()).connect("nexus_catalog");
        Statement statement = catalogue.createStatement()) {
      statement.execute("update part set list_price = null where id = " + id);
    }
  }

  private static BigDecimal withTheRule(JsonNode known) {
    return new BigDecimal(known.path("listPrice").asText())
        .multiply(new BigDecimal("1.20"))
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static String money(JsonNode known) {
    return String.format(Locale.US, "$%,.2f", withTheRule(known));
  }

  @Test
  void theLastVehicleOfACustomerIsOneKeyAwayUntilItIsForgotten() {
    goTo(Place.REGISTER);
    chooseCustomer("gomez", "Taller Gómez");
    type(PLATE);
    enter();
    awaitVehicle();
    Locator vehicles = page.locator("#customerVehicles");
    awaitText(vehicles, "Tsuru 2008");

    goTo(Place.REGISTER);
    awaitText(vehicles, "Tsuru 2008");
    page.keyboard().press("Alt+V");
    awaitVehicle();

    tabTo("#customerVehicles [data-forgets]");
    page.keyboard().press("Enter");
    awaitText(page.locator("[data-forgets]:focus"), "¿");
    page.keyboard().press("Enter");
    Until.isTrue(SOON, () -> vehicles.locator("button").count() == 0, "it is forgotten");
    assertThat(vehiclesOf(customer)).isEmpty();
    emptyTicket();
  }

  private void chooseCustomer(String typed, String name) {
    page.keyboard().press("F2");
    page.locator("#customerQuery:focus").waitFor();
    page.locator("#customerQuery").pressSequentially(typed);
    page.keyboard().press("Enter");
    awaitText(page.locator(".register-customer"), name);
  }

  @Test
  void whatIsSoldForAVehicleIsNotedForItAndForTheCustomerAndTheNextOneStartsAnew() {
    String buyer =
        shop.api()
            .post("/pos/api/customers", Map.of("name", "Transportes Ibarra"))
            .expect(201)
            .path("id")
            .asText();
    goTo(Place.REGISTER);
    type(PLATE);
    enter();
    awaitVehicle();
    type("FRENO-2");
    awaitText(firstHit(), "FRENO-2");
    page.keyboard().press("Enter");
    awaitText(page.locator("#ticket tbody tr").last(), "FRENO-2");
    chooseCustomer("ibarra", "Transportes Ibarra");
    assertThat(vehiclesOf(buyer)).as("before anything was sold").isEmpty();

    page.keyboard().press("F9");
    page.keyboard().press("Enter");
    page.locator("#lastChange").waitFor();

    Until.isTrue(SOON, () -> vehiclesOf(buyer).size() == 1, "the buyer's vehicle is remembered");
    assertThat(vehiclesOf(buyer).path(0).path("vehicleId").asText()).isEqualTo(tsuru);
    awaitText(page.locator("[data-vehicle-label]"), "Vehículo");
    assertThat(page.locator("[data-vehicle-clear]").first().isVisible()).isFalse();
    assertThat(page.evaluate("() => sessionStorage.getItem('nexus-vehicle')")).isNull();
    String evidence =
        "/pos/api/catalog/parts/" + equivalent.path("partId").asText() + "/fitment-evidence";
    Until.isTrue(
        SOON,
        () -> {
          JsonNode seen = shop.api().get(evidence).expect(200).path("vehicles").path(0);
          return seen.path("vehicleId").asText().equals(tsuru) && seen.path("sold").asInt() == 1;
        },
        "the sale is evidence that the part fits");
    addStock(
        shop.api()
            .get("/pos/api/inventory/items?q=FRENO-2")
            .expect(200)
            .path("items")
            .path(0)
            .path("id")
            .asText(),
        "1");
  }

  private JsonNode vehiclesOf(String who) {
    return shop.api()
        .get("/pos/api/catalog/customers/" + who + "/vehicles")
        .expect(200)
        .path("items");
  }

  private void emptyTicket() {
    page.keyboard().press("Control+Delete");
    page.locator(".ui-confirmdialog-yes").click();
    Until.isTrue(SOON, () -> page.locator("#ticket tbody tr").count() == 0, "an empty ticket");
  }

  @Test
  void f6LeadsToThePickerFromEveryPageAlsoAfterADialog() {
    List<String> pages = new ArrayList<>(PAGES);
    pages.add("/catalog/part?id=" + part.path("partId").asText());
    pages.add("/sales/sale?id=" + sale);
    pages.add("/cash/session?id=" + session);
    for (String path : pages) {
      open(path);
      page.keyboard().press("F6");
      page.locator("#vehiclePicker[open]").waitFor();
      page.locator("#vehicleChoices [role=option]").first().waitFor();
    }
    goTo(Place.REGISTER);
    page.keyboard().press("F2");
    page.locator("#customerQuery:focus").waitFor();
    page.keyboard().press("Escape");
    page.locator("#customerQuery")
        .waitFor(
            new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    page.keyboard().press("F6");
    page.locator("#vehiclePicker[open]").waitFor();
  }

  @Test
  void theKindsOfPartOfAVehicleAreCounted() {
    JsonNode answer =
        shop.api().get("/pos/api/catalog/vehicles/" + tsuru + "/part-types").expect(200);

    assertThat(answer.path("vehicle").path("model").asText()).isEqualTo("Tsuru");
    assertThat(answer.path("categories")).isNotEmpty();
    for (JsonNode category : answer.path("categories")) {
      int sum = 0;
      for (JsonNode type : category.path("types")) {
        sum += type.path("parts").asInt();
      }
      assertThat(category.path("parts").asInt()).isPositive().isEqualTo(sum);
    }
    assertThatProblem(shop.api().get("/pos/api/catalog/vehicles/" + customer + "/part-types"))
        .hasStatus(404)
        .hasCode("catalog.vehicle-unknown");
    shop.api().get("/pos/api/vin/" + TSURU_VIN).expect(200);
    assertThat(nexus.api().get("/metrics").text())
        .contains("nexus_catalog_cache_lookups_total")
        .contains("cache=\"facts\"", "cache=\"questions\"", "cache=\"vin-data\"");
  }
}
