package mx.nexus.acceptance;

import static mx.nexus.acceptance.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mx.nexus.platform.testing.MeilisearchProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The shared catalogue from outside: loaded by its command, searched by people and programs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueIT {

  private static final String SEARCH = "/pos/api/catalog/search?";
  private static final Duration LONGEST_INDEX = Duration.ofMinutes(2);

  private static final Duration LONGEST_FILLING = Duration.ofMinutes(4);

  private final Optional<MeilisearchProcess> searchServer = MeilisearchProcess.start();
  private final NexusProcess nexus =
      NexusProcess.startFresh(1, searchServer.map(CatalogueIT::settings).orElse(Map.of()));
  private final Browser browser = Browser.start();
  private final Shop shop = Shop.open(nexus.api());

  @BeforeAll
  void load() {
    run("generate", "--parts", "100000");
    Until.isTrue(
        LONGEST_INDEX,
        () -> search("balata tsuru").path("items").size() > 0,
        "the catalogue answers");
  }

  @AfterAll
  void stop() {
    browser.close();
    nexus.close();
    searchServer.ifPresent(MeilisearchProcess::close);
  }

  private static Map<String, String> settings(MeilisearchProcess server) {
    return Map.of("MEILI_URL", server.url(), "MEILI_API_KEY", server.masterKey());
  }

  private void run(String... arguments) {
    try {
      Process process = new ProcessBuilder(command(arguments)).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(text).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Sources.ROOT.resolve("nexus").toString());
    command.add("catalog");
    command.addAll(List.of(arguments));
    command.addAll(List.of("--data", nexus.data().toString()));
    return command;
  }

  private JsonNode search(String text) {
    return shop.api().get("/pos/api/catalog/search?q=" + encoded(text)).expect(200);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void understandsWhatTheCounterAsksFor() {
    JsonNode answer = search("pastillas de freno delanteras tsuru 92-17");

    assertThat(answer.path("kind").asText()).isEqualTo("words");
    JsonNode first = answer.path("items").path(0);
    assertThat(first.path("name").asText()).startsWith("Balata");
    assertThat(first.path("fits").asBoolean()).isTrue();
    assertThat(first.path("own").asBoolean()).isFalse();
    assertThat(first.path("price").isNull()).isTrue();
    assertThat(search("tsuru 2008").path("kind").asText()).isEqualTo("vehicle");
  }

  @Test
  void theSearchServerAnswersAndTheEmbeddedIndexWhenItIsFrozenOrGone() {
    assumeTrue(
        searchServer.isPresent(),
        MeilisearchProcess.PACKAGE + " cannot be had, so the search server is not tested");
    MeilisearchProcess server = searchServer.orElseThrow();
    awaitAnswerBy("server", LONGEST_FILLING);
    JsonNode byServer = search("balata delantera tsuru 2008").path("items");
    assertThat(byServer).isNotEmpty();

    signal(server, "STOP");
    try {
      assertThat(search("balata delantera tsuru 2008").path("items")).isEqualTo(byServer);
      assertThat(answeredBy("embedded")).isPositive();
    } finally {
      signal(server, "CONT");
    }
    awaitAnswerBy("server", LONGEST_INDEX);

    server.kill();
    double before = answeredBy("embedded");
    assertThat(search("balata delantera tsuru 2008").path("items")).isEqualTo(byServer);
    assertThat(answeredBy("embedded")).isGreaterThan(before);
    server.restart();
    awaitAnswerBy("server", LONGEST_INDEX);
  }

  private void awaitAnswerBy(String engine, Duration longest) {
    double before = answeredBy(engine);
    Until.isTrue(
        longest,
        () -> {
          search("balata");
          return answeredBy(engine) > before;
        },
        "an answer by " + engine);
  }

  /** How many questions an engine has answered, as the metrics tell. */
  private double answeredBy(String engine) {
    return nexus
        .api()
        .get("/metrics")
        .text()
        .lines()
        .filter(line -> line.startsWith("nexus_catalog_searches_count"))
        .filter(line -> line.contains("engine=\"" + engine + "\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static void signal(MeilisearchProcess server, String signal) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(server.pid())).start();
      assertThat(kill.waitFor()).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aChosenBrandNarrowsThePartsAndNotTheChoiceOfBrands() {
    JsonNode all = search("filtro de aceite");
    String brand = all.path("facets").path("brands").path(1).path("value").asText();

    JsonNode narrowed =
        shop.api()
            .get("/pos/api/catalog/search?q=filtro+de+aceite&brand=" + encoded(brand))
            .expect(200);

    assertThat(narrowed.path("items"))
        .isNotEmpty()
        .allMatch(hit -> hit.path("brand").asText().equals(brand));
    assertThat(narrowed.path("facets").path("brands")).isEqualTo(all.path("facets").path("brands"));
  }

  @Test
  void turnsPagesWithoutShowingAPartTwiceOrLeavingOneOut() {
    List<String> paged = new ArrayList<>();
    String next = "";
    for (int page = 0; page < 4; page++) {
      JsonNode answer = page("30", next);
      assertThat(answer.path("items")).hasSize(30);
      answer.path("items").forEach(hit -> paged.add(hit.path("partId").asText()));
      next = answer.path("nextCursor").asText();
    }
    List<String> atOnce = new ArrayList<>();
    page("120", "").path("items").forEach(hit -> atOnce.add(hit.path("partId").asText()));

    assertThat(paged).doesNotHaveDuplicates().isEqualTo(atOnce);
    assertThat(page("200", "").path("items")).hasSize(200);
    int pages = 0;
    JsonNode last;
    do {
      last = page("200", next);
      next = last.path("nextCursor").asText();
    } while (!last.path("nextCursor").isNull() && ++pages < 5);
    assertThat(last.path("nextCursor").isNull()).as("the list ends").isTrue();
  }

  private JsonNode page(String limit, String cursor) {
    String more = cursor.isEmpty() ? "" : "&cursor=" + cursor;
    return shop.api()
        .get("/pos/api/catalog/search?q=filtro+de+aceite&limit=" + limit + more)
        .expect(200);
  }

  @Test
  void whatTheShopHasComesFirstHoweverManyMorePopularPartsThereAre() {
    Shop other = Shop.open(nexus.api());
    JsonNode all = find(other, "q=filtro+de+aceite&limit=200");
    String part = all.path(150).path("catalogPartId").asText();

    String item = takeIn(other, part);

    JsonNode first = find(other, "q=filtro+de+aceite&limit=12").path(0);
    assertThat(first.path("partId").asText()).isEqualTo(item);
    assertThat(first.path("own").asBoolean()).isTrue();
    assertThat(find(shop, "q=filtro+de+aceite&limit=12").toString()).doesNotContain(item);
    showCatalogue(other, false);
    assertThat(other.anonymous().get("/catalogo?q=filtro+de+aceite").text()).contains(item);
  }

  @Test
  void whatTheShopHasForTheVehicleIsFoundByItsVehicle() {
    Shop other = Shop.open(nexus.api());
    String vehicle = tsuru(other);
    String question = "q=nissan+tsuru+2008&vehicleId=" + vehicle;
    List<String> fitting = new ArrayList<>();
    find(other, question + "&limit=200")
        .forEach(
            hit -> {
              if (hit.path("fits").asBoolean()) {
                fitting.add(hit.path("catalogPartId").asText());
              }
            });
    assertThat(fitting).hasSizeGreaterThan(90);
    String item = takeIn(other, fitting.get(fitting.size() - 1));

    JsonNode first = find(other, question + "&limit=12").path(0);

    assertThat(first.path("partId").asText()).isEqualTo(item);
    assertThat(first.path("fits").asBoolean()).isTrue();
    showCatalogue(other, false);
    assertThat(other.anonymous().get("/catalogo?vehicle=" + vehicle).text()).contains(item);
  }

  @Test
  void aPartOfTheShopThatDoesNotFitTheVehicleIsNoAnswer() {
    Shop other = Shop.open(nexus.api());
    String vehicle = tsuru(other);
    String part = partForAnother(other, "balata delantera jetta 2008", vehicle);
    String item = takeIn(other, part);
    String number =
        other.api().get("/pos/api/catalog/parts/" + part).expect(200).path("number").asText();

    JsonNode found = find(other, "q=balata+delantera&limit=60&vehicleId=" + vehicle);
    assertThat(found.path(0).path("fits").asBoolean()).isTrue();
    found.forEach(
        hit -> {
          if (hit.path("partId").asText().equals(item)) {
            assertThat(hit.path("fits").asBoolean(true)).isFalse();
            assertThat(hit.path("lacks").toString()).contains("vehicle");
          }
        });
    assertThat(found.findValuesAsText("partId")).contains(item);
    JsonNode named = find(other, "q=" + encoded(number) + "&vehicleId=" + vehicle).path(0);
    assertThat(named.path("partId").asText()).isEqualTo(item);
    assertThat(named.path("fits").asBoolean(true)).isFalse();
    assertThat(named.path("lacks")).isEmpty();
  }

  @Test
  void aCategoryAndWhatIsOnHandNarrowTheShopsPartsToo() {
    Shop other = Shop.open(nexus.api());
    String stocked = other.addItem("PROPIA-1", "100.00", "3").path("id").asText();
    JsonNode all = other.api().get(SEARCH + "q=balata+delantera").expect(200);
    String item = takeIn(other, all.path("items").path(3).path("catalogPartId").asText());
    String category = all.path("items").path(3).path("category").asText();

    assertThat(all.path("items").path(0).path("partId").asText()).isEqualTo(stocked);
    assertThat(all.path("facets").path("inStock").asInt()).isEqualTo(1);
    JsonNode ofTheCategory = find(other, "q=balata+delantera&category=" + encoded(category));
    assertThat(ofTheCategory.path(0).path("partId").asText()).isEqualTo(item);
    assertThat(ofTheCategory.toString()).doesNotContain(stocked);
    assertThat(find(other, "q=balata+delantera&category=" + encoded("Llantas y rines")).toString())
        .doesNotContain(stocked, item);
    JsonNode onHand = other.api().get(SEARCH + "q=balata+delantera&inStock=true").expect(200);
    assertThat(onHand.path("items").findValuesAsText("partId")).containsExactly(stocked);
    assertThat(onHand.path("nextCursor").isNull()).isTrue();
    assertThat(onHand.path("facets").path("brands").size()).isGreaterThan(1);
    for (String nonsense : List.of("yes", "1", "")) {
      assertThatProblem(other.api().get(SEARCH + "q=balata&inStock=" + nonsense))
          .hasStatus(400)
          .hasIssuesAt("inStock");
    }
  }

  private static JsonNode find(Shop shop, String query) {
    return shop.api().get(SEARCH + query).expect(200).path("items");
  }

  private static String takeIn(Shop shop, String part) {
    return shop.api()
        .post("/pos/api/catalog/parts/" + part + "/item", Map.of("unitPrice", "99.00"))
        .expect(201)
        .path("itemId")
        .asText();
  }

  private static String tsuru(Shop shop) {
    return shop.api()
        .get("/pos/api/catalog/vehicles/engines?year=2008&make=Nissan&model=Tsuru")
        .expect(200)
        .path("items")
        .path(0)
        .path("vehicleId")
        .asText();
  }

  private static String partForAnother(Shop shop, String text, String vehicle) {
    List<String> fitting =
        find(shop, "q=balata+delantera&limit=200&vehicleId=" + vehicle)
            .findValuesAsText("catalogPartId");
    return find(shop, "q=" + encoded(text)).findValuesAsText("catalogPartId").stream()
        .filter(part -> !fitting.contains(part))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void leadsToAVehicleInFourChoices() {
    Api api = shop.api();
    String vehicles = "/pos/api/catalog/vehicles";

    assertThat(api.get(vehicles + "/years").expect(200).path("items").toString()).contains("2008");
    assertThat(api.get(vehicles + "/makes?year=2008").expect(200).path("items").toString())
        .contains("\"Nissan\"");
    assertThat(api.get(vehicles + "/models?year=2008&make=nissan").expect(200).toString())
        .contains("\"Tsuru\"");
    JsonNode tsuru =
        api.get(vehicles + "/engines?year=2008&make=Nissan&model=Tsuru")
            .expect(200)
            .path("items")
            .path(0);
    JsonNode found =
        api.get("/pos/api/catalog/search?q=filtro&vehicleId=" + tsuru.path("vehicleId").asText())
            .expect(200)
            .path("items");
    assertThat(found).isNotEmpty().allMatch(hit -> hit.path("fits").asBoolean());
  }

  @Test
  void refusesWhatMakesNoSense() {
    Api api = shop.api();
    String vehicles = "/pos/api/catalog/vehicles";

    assertThatProblem(api.get("/pos/api/catalog/search")).hasStatus(400);
    assertThatProblem(api.get("/pos/api/catalog/search?q=" + "x".repeat(201))).hasStatus(400);
    assertThatProblem(api.get("/pos/api/catalog/search?q=balata&limit=0")).hasStatus(400);
    assertThatProblem(api.get("/pos/api/catalog/search?q=balata&limit=201")).hasStatus(400);
    assertThatProblem(api.get("/pos/api/catalog/search?q=balata&cursor=nada")).hasStatus(400);
    assertThatProblem(api.get("/pos/api/catalog/search?q=filtro&vehicleId=" + UUID.randomUUID()))
        .hasStatus(400);
    assertThatProblem(api.get(vehicles + "/makes")).hasStatus(400);
    assertThatProblem(api.get(vehicles + "/makes?year=20081")).hasStatus(400);
    assertThatProblem(api.get(vehicles + "/models?year=2008&make=")).hasStatus(400);
    assertThatProblem(api.get("/pos/api/catalog/parts/" + UUID.randomUUID()))
        .hasStatus(404)
        .hasCode("catalog.part-unknown");
    assertThat(api.get(vehicles + "/models?year=2008&make=%27%3B--").expect(200).path("items"))
        .isEmpty();
    for (String odd : new String[] {"%", "_", "\"", "(", "a*", "?", "~~~", "AND OR", "\\"}) {
      search(odd + "xx");
    }
  }

  @Test
  void aPartThatOneShopTookInIsNotTheOthers() {
    Shop other = Shop.open(nexus.api());
    String part = search("alternador tsuru").path("items").path(0).path("catalogPartId").asText();
    String path = "/pos/api/catalog/parts/" + part;

    JsonNode taken =
        shop.api().post(path + "/item", Map.of("unitPrice", "1234.00", "sku", "ALT-1")).expect(201);

    JsonNode own = shop.api().get(path).expect(200).path("own");
    assertThat(own.path("itemId")).isEqualTo(taken.path("itemId"));
    assertThat(own.path("price").asText()).isEqualTo("1234.00");
    assertThat(search("alternador tsuru").path("items").path(0).path("own").asBoolean()).isTrue();
    assertThat(other.api().get(path).expect(200).path("own").isNull()).isTrue();
    assertThat(other.api().get("/pos/api/catalog/search?q=alternador+tsuru").expect(200).toString())
        .doesNotContain(taken.path("itemId").asText(), "1234.00");
    assertThatProblem(shop.api().post(path + "/item", Map.of("unitPrice", "1.00", "sku", "ALT-2")))
        .hasStatus(409)
        .hasCode("catalog.part-adopted");
  }

  @Test
  void aVisitorFindsPartsOfTheCatalogueOnlyWhereTheShopShowsThem() {
    Shop open = Shop.open(nexus.api());
    Api visitor = open.anonymous();
    JsonNode found =
        open.api().get("/pos/api/catalog/search?q=amortiguador+tsuru").expect(200).path("items");
    String part = found.path(0).path("catalogPartId").asText();
    String name = found.path(0).path("name").asText();
    String page = "/catalogo/parte?id=" + part;

    showCatalogue(open, false);
    assertThat(visitor.get(page).status()).isEqualTo(404);
    assertThat(visitor.get("/catalogo?q=amortiguador+tsuru").text()).doesNotContain(part);

    showCatalogue(open, true);
    assertThat(visitor.get("/catalogo?q=amortiguador+tsuru").text()).contains(part, name);
    assertThat(visitor.get(page).text()).contains(name, "Le queda a", "noindex");

    String own =
        open.api()
            .post("/pos/api/catalog/parts/" + part + "/item", Map.of("unitPrice", "1234.00"))
            .expect(201)
            .path("itemId")
            .asText();
    Api.Answer moved = visitor.get(page);
    assertThat(moved.status()).isEqualTo(302);
    assertThat(moved.header("Location")).isEqualTo("/catalogo/parte?id=" + own);
    assertThat(visitor.get(moved.header("Location")).text())
        .contains("$1,234.00", "Agotada por ahora", "Le queda a", "index,follow");
  }

  @Test
  void picturesOfTheCatalogueAreLoadedByItsCommandAndSeenThroughEveryDoor() throws IOException {
    JsonNode part =
        shop.api()
            .get(
                "/pos/api/catalog/parts/"
                    + search("radiador tsuru").path("items").path(0).path("catalogPartId").asText())
            .expect(200);
    String id = part.path("partId").asText();
    Path zip = nexus.data().resolve("fotos.zip");
    String name = part.path("brand").asText() + "/" + part.path("number").asText() + ".png";
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry(name));
      out.write(PartPicturesIT.png(Color.GREEN));
    }

    run("images", zip.toString());

    String path = "/catalog/parts/" + id;
    JsonNode image = shop.api().get("/pos/api" + path).expect(200).path("images").path(0);
    assertThat(image.path("own").asBoolean()).isFalse();
    assertThat(shop.api().get(image.path("thumbUrl").asText()).status()).isEqualTo(200);
    String key =
        shop.api()
            .post("/pos/api/api-keys", Map.of("name", "Fotos", "scopes", List.of("read")))
            .expect(201)
            .path("key")
            .asText();
    Api partner = nexus.api().with("X-API-Key", key);
    String url =
        partner.get("/api/v1" + path).expect(200).path("images").path(0).path("url").asText();
    assertThat(url).startsWith("/api/v1" + path);
    assertThat(partner.get(url).header("Content-Type")).isEqualTo("image/webp");
    assertThatProblem(nexus.api().get(url)).hasStatus(401);
    assertThatProblem(partner.get(url.replaceAll("[^/]*$", "0a".repeat(32)))).hasStatus(404);

    Shop open = Shop.open(nexus.api());
    Api visitor = open.anonymous();
    showCatalogue(open, true);
    String foto = ShopfrontIT.picture(visitor.get("/catalogo/parte?id=" + id).text());
    assertThat(visitor.get(foto).header("Content-Type")).isEqualTo("image/webp");
    showCatalogue(open, false);
    assertThat(visitor.get(foto).status()).isEqualTo(404);
    String own =
        open.api()
            .post("/pos/api" + path + "/item", Map.of("unitPrice", "10.00"))
            .expect(201)
            .path("itemId")
            .asText();
    assertThat(visitor.get(foto.replace(id, own)).status()).isEqualTo(200);
  }

  @Test
  void aVisitorChoosesAVehicleByLinks() {
    showCatalogue(shop, true);
    Api visitor = shop.anonymous();

    assertThat(visitor.get("/catalogo/vehiculo").text()).contains("?year=2008");
    assertThat(visitor.get("/catalogo/vehiculo?year=2008").text()).contains("&amp;make=Nissan");
    assertThat(visitor.get("/catalogo/vehiculo?year=2008&make=Nissan").text())
        .contains("&amp;model=Tsuru");
    Api.Answer engines =
        visitor.get("/catalogo/vehiculo?q=filtro&year=2008&make=Nissan&model=Tsuru");
    String way =
        engines.status() == 302
            ? engines.header("Location")
            : engines
                .text()
                .replaceAll("(?s).*?href=\"(/catalogo\\?[^\"]*vehicle=[^\"]*)\".*", "$1");
    assertThat(visitor.get(way.replace("&amp;", "&")).text())
        .contains("Nissan Tsuru 2008", "Le queda", "Filtro");
  }

  private static void showCatalogue(Shop shop, boolean shown) {
    shop.api()
        .with("Content-Type", "application/json")
        .send(
            "PUT",
            "/pos/api/shopfront",
            BodyPublishers.ofString(
                "{\"open\":true,\"showsPrices\":true,\"showsCatalogue\":" + shown + "}"))
        .expect(200);
  }

  @Test
  void aPartnerFindsPartsByItsKeyAndSeesThePriceOfItsShop() {
    String key =
        shop.api()
            .post("/pos/api/api-keys", Map.of("name", "Socio", "scopes", List.of("read")))
            .expect(201)
            .path("key")
            .asText();
    Api partner = nexus.api().with("X-API-Key", key);
    String part = search("marcha tsuru").path("items").path(0).path("catalogPartId").asText();
    shop.api()
        .post("/pos/api/catalog/parts/" + part + "/item", Map.of("unitPrice", "987.00"))
        .expect(201);

    Api.Answer found = partner.get("/api/v1/catalog/search?q=marcha+tsuru");

    assertThat(found.expect(200).path("items").path(0).path("price").asText()).isEqualTo("987.00");
    assertThat(found.header("RateLimit-Remaining")).isNotEmpty();
    assertThat(
            partner
                .get("/api/v1/catalog/parts/" + part)
                .expect(200)
                .path("own")
                .path("price")
                .asText())
        .isEqualTo("987.00");
    assertThatProblem(nexus.api().get("/api/v1/catalog/search?q=marcha")).hasStatus(401);
  }

  @Test
  void theClerkFindsAndTakesInAPartByKeyboardOnly() {
    Page page = browser.window(Browser.Size.COUNTER, "es-MX");
    Pages.logIn(page, nexus.port(), shop.slug());
    page.keyboard().press("F6");
    page.waitForURL(url -> url.contains("/catalog/search"));
    page.locator("#q").waitFor();

    page.keyboard().press("F6");
    choose(page, "2008", "Nissan");
    choose(page, "nissan", "Tsuru");
    choose(page, "tsuru", "Frenos");
    Locator chip = page.locator("[data-vehicle-label]").first();
    Until.isTrue(
        Duration.ofSeconds(20), () -> chip.textContent().contains("Tsuru 2008"), "the vehicle");
    page.keyboard().type("radiador");
    page.keyboard().press("Enter");
    page.locator("#found [role=option]").first().waitFor();
    page.keyboard().press("Enter");
    page.locator("#part h2").waitFor();
    page.keyboard().press("Alt+A");
    page.locator(".catalog-adopt input").waitFor();
    page.keyboard().press("Enter");
    page.locator(".catalog-price").waitFor();

    JsonNode mine = shop.api().get("/pos/api/inventory/items?q=radiador").expect(200);
    assertThat(mine.path("items")).hasSize(1);
  }

  @Test
  void whatWasSoldForAVehicleAndCameBackIsSeenWhereThePartIs() {
    Shop.Counter counter = shop.counter();
    String tsuru = tsuru().path("vehicleId").asText();
    String find = "/pos/api/catalog/search?q=bomba+de+agua&vehicleId=" + tsuru;
    String part =
        shop.api().get(find).expect(200).path("items").path(0).path("catalogPartId").asText();
    String path = "/pos/api/catalog/parts/" + part;
    String item =
        shop.api()
            .post(path + "/item", Map.of("unitPrice", "100.00"))
            .expect(201)
            .path("itemId")
            .asText();
    Map<String, Object> stock =
        Map.of(
            "branchId", counter.branchId(),
            "reason", "Compra",
            "lines", List.of(Map.of("itemId", item, "quantity", "5")));
    shop.api().once().post("/pos/api/inventory/adjustments", stock).expect(201);
    Map<String, Object> sale = new HashMap<>(counter.sale(item, "1", "100.00"));
    sale.put("vehicleId", tsuru);

    counter.sell(sale).expect(201);

    Until.isTrue(
        Duration.ofSeconds(20), () -> seen(find, part).path("sold").asInt() == 1, "the sale");
    UUID key = UUID.randomUUID();
    Map<String, Object> back =
        Map.of("vehicleId", tsuru, "fitted", false, "note", "El balero es más chico");
    for (String replay : new String[] {"", "true"}) {
      Api.Answer noted = shop.api().withKey(key).post(path + "/fitment-evidence", back);
      assertThat(noted.expect(201).path("unfitted").asInt()).isEqualTo(1);
      assertThat(noted.header("Idempotent-Replay")).isEqualTo(replay);
    }
    assertThat(seen(find, part).path("note").asText()).isEqualTo("El balero es más chico");
    JsonNode history = shop.api().get(path + "/fitment-evidence").expect(200);
    assertThat(history.path("vehicles").path(0).path("vehicle").asText()).contains("Tsuru 2008");
    Shop other = Shop.open(nexus.api());
    assertThat(other.api().get(path + "/fitment-evidence").expect(200).path("vehicles")).isEmpty();
    assertThatProblem(
            shop.api()
                .once()
                .post(
                    path + "/fitment-evidence",
                    Map.of("vehicleId", UUID.randomUUID(), "fitted", false)))
        .hasStatus(400);
    thePartsPageWorksByKeyboard(part, tsuru);
  }

  private void thePartsPageWorksByKeyboard(String part, String vehicle) {
    Page page = browser.window(Browser.Size.COUNTER, "es-MX");
    Pages.logIn(page, nexus.port(), shop.slug());
    page.evaluate(
        "id => sessionStorage.setItem('nexus-vehicle',"
            + " JSON.stringify({vehicleId: id, label: 'Nissan Tsuru 2008'}))",
        vehicle);
    String host = "http://" + shop.slug() + ".localhost:" + nexus.port();
    page.navigate(host + "/catalog/part?id=" + part);
    assertThat(page.locator("#partPage").textContent()).contains("El balero es más chico");
    Browser.isAccessible(page);

    page.keyboard().press("Alt+R");
    page.locator("#unfittedNote").waitFor();
    page.keyboard().type("Trae otra polea");
    page.keyboard().press("Enter");

    page.getByText("Trae otra polea").waitFor();
    page.keyboard().press("Alt+E");
    page.waitForURL(url -> url.contains("/catalog/part") && !url.contains(part));
  }

  private JsonNode seen(String find, String part) {
    for (JsonNode hit : shop.api().get(find).expect(200).path("items")) {
      if (hit.path("catalogPartId").asText().equals(part)) {
        return hit.path("evidence");
      }
    }
    throw new AssertionError("not found: " + part);
  }

  private JsonNode tsuru() {
    return shop.api()
        .get("/pos/api/catalog/vehicles/engines?year=2008&make=Nissan&model=Tsuru")
        .expect(200)
        .path("items")
        .path(0);
  }

  @Test
  void theShopsRulesMakeThePriceThatIsSuggestedAndTaken() {
    Shop other = Shop.open(nexus.api());
    String path = "/pos/api/catalog/parts/" + firstPart("amortiguador tsuru");
    Map<String, Object> rule =
        Map.of(
            "scope", "default",
            "basis", "cost",
            "percent", "40",
            "ending", "ninety",
            "minimumMargin", "25");
    other.api().put("/pos/api/catalog/price-rules", rule).expect(200);

    assertThat(other.api().get(path + "/price").expect(200).path("asksForCost").asBoolean())
        .isTrue();
    JsonNode suggested = other.api().get(path + "/price?cost=100.00").expect(200);
    assertThat(suggested.path("price").asText()).isEqualTo("162.90");
    assertThatProblem(other.api().get(path + "/price?cost=1e9")).hasStatus(400);
    other.api().post(path + "/item", Map.of("cost", "100.00")).expect(201);
    assertThat(other.api().get(path).expect(200).path("own").path("price").asText())
        .isEqualTo("162.90");
  }

  @Test
  void aPartOfTheShopFindsItsPartOfTheCatalogueByItsNumber() {
    Shop other = Shop.open(nexus.api());
    String part = firstPart("bujia tsuru");
    JsonNode shared = other.api().get("/pos/api/catalog/parts/" + part).expect(200);
    Map<String, Object> item =
        Map.of(
            "sku",
            shared.path("number").asText(),
            "name",
            "Bujía de siempre",
            "brand",
            shared.path("brand").asText().toLowerCase(java.util.Locale.ROOT),
            "unitPrice",
            "50.00");
    String own = other.api().post("/pos/api/inventory/items", item).expect(201).path("id").asText();

    JsonNode unlinked =
        other.api().get("/pos/api/catalog/links/unlinked").expect(200).path("items");
    assertThat(unlinked).hasSize(1);
    assertThat(unlinked.path(0).path("sure").asBoolean()).isTrue();
    JsonNode best = unlinked.path(0).path("suggestions").path(0);
    assertThat(best.path("partId").asText()).isEqualTo(part);
    other
        .api()
        .post(
            "/pos/api/catalog/links",
            Map.of("links", List.of(Map.of("itemId", own, "partId", part))))
        .expect(200);

    assertThat(ownOf(other, part)).isEqualTo(own);
    assertThat(other.api().get("/pos/api/catalog/links/unlinked").expect(200).path("items"))
        .isEmpty();
    other.api().delete("/pos/api/catalog/links/" + own);
    assertThat(ownOf(other, part)).isEmpty();
  }

  private static String ownOf(Shop shop, String part) {
    return shop.api()
        .get("/pos/api/catalog/parts/" + part)
        .expect(200)
        .path("own")
        .path("itemId")
        .asText();
  }

  private String firstPart(String text) {
    return search(text).path("items").path(0).path("catalogPartId").asText();
  }

  /** Types into the picker, takes what is marked and waits for the next list. */
  private static void choose(Page page, String typed, String nextHas) {
    page.locator("#vehicleChoices [role=option]").first().waitFor();
    page.keyboard().type(typed);
    page.keyboard().press("Enter");
    if (nextHas != null) {
      page.locator("#vehicleChoices [role=option]", hasText(nextHas)).first().waitFor();
    }
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
