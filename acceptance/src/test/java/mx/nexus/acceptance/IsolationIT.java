package mx.nexus.acceptance;

import static mx.nexus.acceptance.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Two shops with the same people, part numbers and amounts: whatever one asks for with the other's
 * ids is not there. The list of routes comes from the served contract, so that a new route is tried
 * here or fails here.
 */
class IsolationIT {

  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
  private static final Shop A = Shop.open();
  private static final Shop B = Shop.open();
  private static final Map<String, String> OF_B = thingsOf(B);
  private static final Map<String, String> OF_A = thingsOf(A);

  /** What a path parameter stands for, by the path before it. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("branches/{id}", "branch"),
          Map.entry("tills/{tillId}", "till"),
          Map.entry("inventory/items/{id}", "item"),
          Map.entry("cash-sessions/{id}", "session"),
          Map.entry("sales/{id}", "sale"),
          Map.entry("customers/{id}", "customer"),
          Map.entry("staff/{id}", "person"),
          Map.entry("auth/sessions/{id}", "login"),
          Map.entry("api-keys/{id}", "key"),
          Map.entry("inventory/imports/{id}", "import"),
          Map.entry("plates/{plate}", "plate"),
          Map.entry("catalog/parts/{id}", "item"),
          Map.entry("images/{imageId}", "image"),
          Map.entry("images/{picture}", "image"),
          Map.entry("inventory/image-imports/{id}", "imageImport"),
          Map.entry("catalog/links/{itemId}", "item"),
          Map.entry("catalog/price-rules/{id}", "priceRule"),
          Map.entry("catalog/vehicles/{id}", "item"),
          Map.entry("vehicles/{vehicleId}", "item"));

  /**
   * Routes that name nothing of a shop: they answer for whoever is logged in, see the other tests.
   */
  private static final Set<String> ABOUT_THE_CALLER =
      Set.of(
          "POST /pos/api/auth/login",
          "POST /pos/api/auth/refresh",
          "POST /pos/api/auth/logout",
          "POST /pos/api/auth/password",
          "GET /pos/api/auth/me",
          "GET /pos/api/auth/sessions",
          "DELETE /pos/api/auth/sessions",
          "POST /pos/api/auth/totp",
          "POST /pos/api/auth/totp/confirm",
          "POST /pos/api/auth/totp/drop",
          "GET /pos/api/shop/profile",
          "PUT /pos/api/shop/profile",
          "GET /pos/api/shopfront",
          "PUT /pos/api/shopfront",
          "POST /pos/api/branches",
          "POST /pos/api/staff",
          "POST /pos/api/customers",
          "POST /pos/api/api-keys",
          "POST /pos/api/inventory/imports",
          "POST /pos/api/inventory/image-imports",
          "POST /pos/api/plates",
          "PUT /pos/api/catalog/price-rules");

  private static final String VIN = "1HGCM82633A004352";

  /** Ids in the form of the catalogue's, of a part and a vehicle that it does not have. */
  private static final String NO_PART = "6e780001-0000-8000-8000-00007fffffff";

  private static final String NO_VEHICLE = "6e780002-0000-8000-8000-00007fffffff";

  /** Routes whose path names nothing of any shop: all get the same answer. */
  private static final Set<String> ABOUT_NO_SHOP = Set.of("GET /pos/api/vin/{vin}");

  /** Commands whose ids stand in the body. */
  private static Map<String, Object> bodies() {
    Map<String, Object> line = Map.of("itemId", OF_B.get("item"), "quantity", "1");
    Map<String, Object> ownLine = Map.of("itemId", OF_A.get("item"), "quantity", "1");
    List<Object> paid = List.of(Map.of("method", "cash", "amount", "1000.00"));
    Map<String, Object> bodies = new HashMap<>();
    bodies.put(
        "POST /pos/api/inventory/adjustments",
        List.of(
            Map.of("branchId", OF_A.get("branch"), "reason", "x", "lines", List.of(line)),
            Map.of("branchId", OF_B.get("branch"), "reason", "x", "lines", List.of(ownLine))));
    bodies.put(
        "POST /pos/api/catalog/links",
        List.of(Map.of("links", List.of(Map.of("itemId", OF_B.get("item"), "partId", NO_PART)))));
    bodies.put(
        "POST /pos/api/cash-sessions",
        List.of(Map.of("tillId", OF_B.get("till"), "openingFloat", "1.00")));
    bodies.put(
        "POST /pos/api/inventory/items",
        List.of(Shop.item("ISO-NEW", "1.00", OF_B.get("branch"), "1")));
    bodies.put(
        "POST /pos/api/sales",
        List.of(
            sale(OF_A.get("branch"), OF_A.get("till"), line, paid),
            sale(OF_B.get("branch"), OF_B.get("till"), ownLine, paid)));
    return bodies;
  }

  private static Map<String, Object> sale(
      String branch, String till, Map<String, Object> line, List<Object> paid) {
    return Map.of("branchId", branch, "tillId", till, "lines", List.of(line), "payments", paid);
  }

  @TestFactory
  Stream<DynamicTest> everyRouteHidesWhatBelongsToTheOther() {
    List<String> routes = routes();
    assertThat(routes).hasSizeGreaterThan(20);
    return routes.stream().map(route -> DynamicTest.dynamicTest(route, () -> hides(route)));
  }

  private static void hides(String route) {
    String method = route.substring(0, route.indexOf(' '));
    String path = route.substring(route.indexOf(' ') + 1);
    if (ABOUT_NO_SHOP.contains(route)) {
      assertThat(A.api().get(path.replace("{vin}", VIN)).expect(200))
          .isEqualTo(B.api().get(path.replace("{vin}", VIN)).expect(200));
    } else if (PARAMETER.matcher(path).find()) {
      hidesThingInPath(method, path);
    } else if (bodies().containsKey(route)) {
      for (Object body : (List<?>) bodies().get(route)) {
        assertThatProblem(A.api().once().post(path, body)).hasStatus(404);
      }
    } else if (method.equals("GET") && !ABOUT_THE_CALLER.contains(route)) {
      listsNothingOfTheOther(path);
    } else {
      assertThat(ABOUT_THE_CALLER).as("routes without a test of isolation").contains(route);
    }
  }

  private static void hidesThingInPath(String method, String path) {
    Matcher parameter = PARAMETER.matcher(path);
    StringBuilder filled = new StringBuilder();
    while (parameter.find()) {
      parameter.appendReplacement(filled, thing(path, parameter, OF_B));
    }
    parameter.appendTail(filled);
    Api caller = A.api().once().with("Content-Type", contentType(method, path));
    String body = bodyFor(method, path);

    Api.Answer answer =
        caller.send(
            method,
            filled.toString(),
            body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));

    assertThatProblem(answer).hasStatus(404);
  }

  private static String thing(String path, Matcher parameter, Map<String, String> things) {
    String before = path.substring(0, parameter.end());
    return KINDS.entrySet().stream()
        .filter(kind -> before.endsWith("/" + kind.getKey()))
        .map(kind -> things.get(kind.getValue()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no test of isolation knows " + before));
  }

  private static String contentType(String method, String path) {
    boolean form = method.equals("POST") && path.endsWith("/images");
    return form ? PartPicturesIT.FORM : "application/json";
  }

  /** A body that is right in form, so that only the id can be what is refused. */
  private static String bodyFor(String method, String path) {
    if (method.equals("GET") || method.equals("DELETE")) {
      return "";
    }
    if (path.endsWith("/movements")) {
      return "{\"type\":\"in\",\"amount\":\"1.00\",\"reason\":\"x\"}";
    }
    if (path.endsWith("/columns")) {
      return "{\"branchId\":\"%s\",\"columns\":[{\"index\":0,\"target\":\"sku\"}]}"
          .formatted(OF_A.get("branch"));
    }
    if (path.endsWith("/images")) {
      return "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\nx\r\n--part--\r\n";
    }
    if (path.endsWith("/from-url")) {
      return "{\"url\":\"https://example.com/a.png\"}";
    }
    if (path.endsWith("/order")) {
      return "{\"order\":[]}";
    }
    if (path.endsWith("/fitment-evidence")) {
      return "{\"vehicleId\":\"%s\",\"fitted\":false}".formatted(NO_VEHICLE);
    }
    if (path.endsWith("/links/{itemId}")) {
      return "{\"partId\":\"%s\"}".formatted(NO_PART);
    }
    if (path.endsWith("/apply")) {
      return "{\"mode\":\"valid-rows\"}";
    }
    if (path.endsWith("/vehicles")) {
      return "{\"vehicleId\":\"%s\"}".formatted(OF_A.get("item"));
    }
    if (path.endsWith("/close")) {
      return "{\"counted\":[]}";
    }
    if (path.endsWith("/tills") || path.endsWith("/tills/{tillId}")) {
      return "{\"code\":\"C9\",\"name\":\"Caja 9\"}";
    }
    return "{}";
  }

  private static String query(String path, Map<String, String> things) {
    return switch (path) {
      case "/pos/api/inventory/stock-by-branch",
          "/pos/api/inventory/labels/pdf",
          "/pos/api/inventory/labels/escpos",
          "/pos/api/inventory/labels/zpl" ->
          "?itemId=" + things.get("item");
      case "/pos/api/catalog/search", "/api/v1/catalog/search" -> "?q=ISO-1";
      case "/api/v1/inventory/stock" -> "?sku=ISO-1";
      case "/pos/api/catalog/vehicles/makes" -> "?year=2008";
      case "/pos/api/catalog/vehicles/models" -> "?year=2008&make=Nissan";
      case "/pos/api/catalog/vehicles/engines" -> "?year=2008&make=Nissan&model=Tsuru";
      default -> "";
    };
  }

  private static void listsNothingOfTheOther(String path) {
    Api.Answer answer = A.api().get(path + query(path, OF_B));
    if (answer.status() == 404) {
      assertThatProblem(answer);
      return;
    }
    assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
    for (String id : OF_B.values()) {
      assertThat(answer.text()).as(path).doesNotContain(id);
    }
  }

  @Test
  void theStockOfAnothersBranchIsNotThere() {
    assertThatProblem(
            A.api().get("/pos/api/inventory/items?q=ISO-1&branchId=" + OF_B.get("branch")))
        .hasStatus(404);
  }

  @Test
  void bothShopsHaveThingsOfTheSameNames() {
    assertThat(OF_A.keySet()).isEqualTo(OF_B.keySet());
    assertThat(OF_A.values()).doesNotContainAnyElementsOf(OF_B.values());
    for (Shop shop : List.of(A, B)) {
      assertThat(shop.api().get("/pos/api/inventory/items?q=ISO-1").expect(200).path("items"))
          .hasSize(1);
    }
  }

  /** The twin is asked first, so that whatever one shop's answer leaves behind would be found. */
  @Test
  void twoShopsWithTheSameIdsNeverShowEachOther() {
    Shop twin = TwinShop.of(A, RunningNexus.get().databases());
    Api ours = RunningNexus.api().with("X-API-Key", readKey(A));
    Api theirs = RunningNexus.api().with("X-API-Key", readKey(twin));
    Set<String> marked = new TreeSet<>();
    Set<String> served = new TreeSet<>();

    for (String path : readPaths()) {
      boolean partner = path.startsWith("/api/v1");
      Api.Answer other = (partner ? theirs : twin.api()).get(path);
      Api.Answer own = (partner ? ours : A.api()).get(path);
      if (other.text().contains(TwinShop.MARKER)) {
        marked.add(path);
      }
      if (own.status() == 200) {
        served.add(path);
      }
      assertThat(own.status()).as(path).isLessThan(500);
      assertThat(own.text()).as(path).doesNotContain(TwinShop.MARKER);
    }

    assertThat(marked).as("where the twin shows itself").hasSizeGreaterThan(15);
    assertThat(served).hasSizeGreaterThan(25).containsAll(marked);
    assertThat(A.api().get("/pos/api/inventory/items/" + OF_A.get("item")).expect(200))
        .isNotEqualTo(twin.api().get("/pos/api/inventory/items/" + OF_A.get("item")).expect(200));
  }

  private static String readKey(Shop shop) {
    return shop.api()
        .post("/pos/api/api-keys", Map.of("name", "Lectura", "scopes", List.of("read")))
        .expect(201)
        .path("key")
        .asText();
  }

  /** Every GET of staff and partners, with A's things in its place. */
  private static List<String> readPaths() {
    List<String> paths = new ArrayList<>();
    RunningNexus.api()
        .get("/openapi")
        .expect(200)
        .path("paths")
        .fields()
        .forEachRemaining(
            path -> {
              boolean shops =
                  path.getKey().startsWith("/pos/api") || path.getKey().startsWith("/api/v1");
              if (shops && path.getValue().has("get")) {
                paths.add(filled(path.getKey()) + query(path.getKey(), OF_A));
              }
            });
    return paths;
  }

  private static String filled(String path) {
    Matcher parameter = PARAMETER.matcher(path);
    StringBuilder filled = new StringBuilder();
    while (parameter.find()) {
      boolean vin = parameter.group(1).equals("vin");
      parameter.appendReplacement(filled, vin ? VIN : thing(path, parameter, OF_A));
    }
    return parameter.appendTail(filled).toString();
  }

  @Test
  void aTokenMeansNothingOnTheHostOfAnother() {
    for (String path : List.of("/pos/api/branches", "/pos/api/inventory/items", "/pos/api/sales")) {
      Api.Answer answer = B.api().onHost(A.api().host()).get(path);
      assertThat(answer.status()).as(path).isIn(401, 403, 404);
      assertThat(answer.text()).doesNotContain(OF_A.get("branch"), OF_B.get("branch"));
    }
  }

  @Test
  void noShopIsServedOnTheBaseDomain() {
    Api.Answer answer = A.api().onHost("localhost").get("/pos/api/branches");

    assertThat(answer.status()).isBetween(400, 499);
  }

  @Test
  void aPartnersKeySeesTheStockOfItsShopOnly() {
    String key =
        A.api()
            .post("/pos/api/api-keys", Map.of("name", "Socio", "scopes", List.of("read")))
            .expect(201)
            .path("key")
            .asText();
    Api partner = RunningNexus.api().with("X-API-Key", key);

    A.addItem("ONLY-A", "10.00", "3");
    B.addItem("ONLY-B", "10.00", "3");

    assertThat(partner.get("/api/v1/inventory/stock?sku=ONLY-A").expect(200).toString())
        .contains(OF_A.get("branch"));
    assertThatProblem(partner.get("/api/v1/inventory/stock?sku=ONLY-B")).hasStatus(404);
  }

  /** Of shops of its own: a shop's list of uses tells what was asked for, also in vain. */
  @Test
  void picturesOfTheOtherAreNotThereForPartnersAndVisitors() {
    Shop mine = Shop.open();
    Shop theirs = Shop.open();
    String item = mine.addItem("ISO-1", "116.00", "9").path("id").asText();
    String otherItem = theirs.addItem("ISO-1", "116.00", "9").path("id").asText();
    String image = PartPicturesIT.addPicture(mine, item).path("id").asText();
    String otherImage = PartPicturesIT.addPicture(theirs, otherItem).path("id").asText();
    ShopfrontIT.arrange(mine, true, true, List.of());
    ShopfrontIT.arrange(theirs, true, true, List.of());
    String key =
        mine.api()
            .post("/pos/api/api-keys", Map.of("name", "Fotos", "scopes", List.of("read")))
            .expect(201)
            .path("key")
            .asText();
    Api partner = RunningNexus.api().with("X-API-Key", key);
    Api visitor = mine.anonymous();
    String partners = "/api/v1/inventory/items/%s/images/%s";
    String visitors = "/catalogo/foto?id=%s&name=%s&size=thumb";

    assertThat(partner.get(partners.formatted(item, image)).status()).isEqualTo(200);
    assertThat(visitor.get(visitors.formatted(item, image)).status()).isEqualTo(200);
    for (String part : List.of(item, otherItem)) {
      assertThatProblem(partner.get(partners.formatted(part, otherImage))).hasStatus(404);
      assertThat(visitor.get(visitors.formatted(part, otherImage)).status()).isEqualTo(404);
    }
    assertThatProblem(partner.get("/api/v1/catalog/parts/" + NO_PART + "/images/" + otherImage))
        .hasStatus(404);
  }

  @Test
  void theConsoleIsClosedToPeopleAndKeysOfShops() {
    String key =
        A.api()
            .post("/pos/api/api-keys", Map.of("name", "Socio", "scopes", List.of("admin")))
            .expect(201)
            .path("key")
            .asText();
    List<Api> strangers =
        List.of(
            A.api().onHost("localhost"),
            RunningNexus.api().with("X-API-Key", key),
            RunningNexus.api());

    for (Api stranger : strangers) {
      for (String path : List.of("/admin/api/tenants", "/admin/api/audit", "/admin/api/jobs/x")) {
        Api.Answer answer = stranger.get(path);
        assertThat(answer.status()).as(path).isIn(401, 403, 404);
        assertThat(answer.text()).doesNotContain(A.slug(), B.slug());
      }
      assertThat(stranger.get("/admin/api/tenants").status()).isIn(401, 403);
    }
  }

  @Test
  void aSuspendedShopIsRefusedWithinASecond() {
    Shop shop = Shop.open();
    shop.api().get("/pos/api/branches").expect(200);
    Admin admin = Admin.create(RunningNexus.get());
    admin.suspend(shop.slug());

    Until.isTrue(
        Duration.ofSeconds(1),
        () -> shop.api().get("/pos/api/branches").status() == 403,
        "the suspended shop is refused");
    assertThatProblem(shop.api().get("/pos/api/branches")).hasCode("tenant.suspended");
    assertThat(shop.anonymous().get("/catalogo").status()).isEqualTo(403);
    B.api().get("/pos/api/branches").expect(200);

    admin.resume(shop.slug());

    Until.isTrue(
        Duration.ofSeconds(5),
        () -> shop.api().get("/pos/api/branches").status() == 200,
        "the resumed shop is served");
  }

  private static List<String> routes() {
    Set<String> routes = new TreeSet<>();
    JsonNode paths = RunningNexus.api().get("/openapi").expect(200).path("paths");
    paths
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          if (path.getKey().startsWith("/pos/api")) {
                            routes.add(
                                method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                          }
                        }));
    return new ArrayList<>(routes);
  }

  /** The same shop life in each: what it has, by kind. */
  private static Map<String, String> thingsOf(Shop shop) {
    Map<String, String> things = new HashMap<>();
    Shop.Counter counter = shop.counter();
    things.put("branch", counter.branchId());
    things.put("till", counter.tillId());
    things.put("session", counter.sessionId());
    String item = shop.addItem("ISO-1", "116.00", "9").path("id").asText();
    things.put("item", item);
    things.put(
        "sale", counter.sell(counter.sale(item, "1", "116.00")).expect(201).path("id").asText());
    things.put("customer", make(shop, "/pos/api/customers", Map.of("name", "Taller Gómez")));
    things.put(
        "key",
        make(shop, "/pos/api/api-keys", Map.of("name", "Tienda", "scopes", List.of("read"))));
    JsonNode me = shop.api().get("/pos/api/auth/me").expect(200);
    things.put("person", me.path("user").path("id").asText());
    things.put(
        "login",
        shop.api()
            .get("/pos/api/auth/sessions")
            .expect(200)
            .path("items")
            .path(0)
            .path("id")
            .asText());
    things.put(
        "priceRule",
        shop.api()
            .put(
                "/pos/api/catalog/price-rules",
                Map.of("scope", "default", "basis", "cost", "percent", "40"))
            .expect(200)
            .path("id")
            .asText());
    things.put("import", upload(shop));
    things.put("plate", note(shop));
    things.put("image", PartPicturesIT.addPicture(shop, item).path("id").asText());
    things.put("imageImport", PartPicturesIT.importList(shop, "ISO-1,file:///x"));
    return things;
  }

  /** A plate that only this shop has noted. */
  private static String note(Shop shop) {
    String plate = "P%07d".formatted(Math.floorMod(shop.slug().hashCode(), 10_000_000));
    return shop.api()
        .post("/pos/api/plates", Map.of("plate", plate, "make", "Nissan", "model", "Tsuru"))
        .expect(201)
        .path("normalized")
        .asText();
  }

  private static String upload(Shop shop) {
    String form =
        String.join(
            "\r\n",
            "--part",
            "Content-Disposition: form-data; name=\"file\"; filename=\"partes.csv\"",
            "Content-Type: text/csv",
            "",
            "SKU,Nombre,Precio",
            "ISO-2,Balata trasera,99",
            "--part--",
            "");
    return shop.api()
        .raw("POST", "/pos/api/inventory/imports", "multipart/form-data; boundary=part", form)
        .expect(201)
        .path("id")
        .asText();
  }

  private static String make(Shop shop, String path, Map<String, Object> body) {
    return shop.api().post(path, body).expect(201).path("id").asText();
  }
}
