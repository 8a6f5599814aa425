package mx.nexus.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A shop that signed up, its owner logged in. */
public record Shop(String slug, String email, Api api) {

  public static final String PASSWORD = "cuatro bujías de platino";
  public static final String EMAIL = "duena@refaccionaria.example";

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String RUN = Long.toString(System.currentTimeMillis(), 36);

  /** A new shop of the running product. */
  public static Shop open() {
    return open(RunningNexus.api());
  }

  /** A new shop; all shops have an owner of the same address. */
  public static Shop open(Api platform) {
    String slug = newSlug();
    platform.post("/platform/api/signup", signUp(slug)).expect(201);
    return logIn(platform, slug);
  }

  /** A name that no shop of this run has. */
  public static String newSlug() {
    return "shop-" + RUN + "-" + COUNT.incrementAndGet();
  }

  /** What a person fills in to sign up; the plan has room for branches and people. */
  public static Map<String, Object> signUp(String slug) {
    return Map.of(
        "shopName",
        "Refaccionaria " + slug,
        "slug",
        slug,
        "ownerName",
        "Guadalupe Ríos",
        "email",
        EMAIL,
        "password",
        PASSWORD,
        "plan",
        "taller");
  }

  /** The owner of an existing shop. */
  public static Shop logIn(Api platform, String slug) {
    Api host = platform.onHost(slug + ".localhost");
    return new Shop(slug, EMAIL, host.withToken(token(host, EMAIL, PASSWORD)));
  }

  /** Logs somebody in. */
  public static String token(Api host, String email, String password) {
    return host.post("/pos/api/auth/login", Map.of("email", email, "password", password))
        .expect(200)
        .path("access_token")
        .asText();
  }

  /** The same shop without anybody logged in. */
  public Api anonymous() {
    return Api.of(api.port(), api.host());
  }

  /** Its first branch with the tills. */
  public JsonNode branch() {
    return api.get("/pos/api/branches").expect(200).path("items").path(0);
  }

  public String branchId() {
    return branch().path("id").asText();
  }

  public String tillId() {
    return branch().path("tills").path(0).path("id").asText();
  }

  /** A further till of the first branch. */
  public String addTill(String code) {
    return api.post(
            "/pos/api/branches/" + branchId() + "/tills",
            Map.of("code", code, "name", "Caja " + code))
        .expect(201)
        .path("id")
        .asText();
  }

  /** Opens a till; answers the session. */
  public JsonNode openTill(String tillId) {
    return api.once()
        .post("/pos/api/cash-sessions", Map.of("tillId", tillId, "openingFloat", "500.00"))
        .expect(201);
  }

  /** Enters a part with stock in the first branch. */
  public JsonNode addItem(String sku, String price, String stock) {
    return api.post("/pos/api/inventory/items", item(sku, price, branchId(), stock)).expect(201);
  }

  /** What a part looks like when it is entered. */
  public static Map<String, Object> item(String sku, String price, String branch, String stock) {
    return Map.of(
        "sku",
        sku,
        "name",
        "Balata delantera " + sku,
        "brand",
        "Wagner",
        "unitPrice",
        price,
        "initialStock",
        List.of(Map.of("branchId", branch, "quantity", stock)));
  }

  /** How many of a part are there in all branches. */
  public BigDecimal onHand(String itemId) {
    return new BigDecimal(
        api.get("/pos/api/inventory/stock-by-branch?itemId=" + itemId)
            .expect(200)
            .path("total")
            .asText());
  }

  /** A counter ready to sell: till open, branch and till known. */
  public Counter counter() {
    JsonNode branch = branch();
    String till = branch.path("tills").path(0).path("id").asText();
    String session = openTill(till).path("id").asText();
    return new Counter(this, branch.path("id").asText(), till, session);
  }

  /** An open till. */
  public record Counter(Shop shop, String branchId, String tillId, String sessionId) {

    /** A sale of one part, paid in cash. */
    public Map<String, Object> sale(String itemId, String quantity, String cash) {
      return sale(List.of(Map.of("itemId", itemId, "quantity", quantity)), cash);
    }

    public Map<String, Object> sale(List<Map<String, Object>> lines, String cash) {
      return Map.of(
          "branchId",
          branchId,
          "tillId",
          tillId,
          "lines",
          lines,
          "payments",
          List.of(Map.of("method", "cash", "amount", cash)));
    }

    public Api.Answer sell(Map<String, Object> sale) {
      return sell(UUID.randomUUID(), sale);
    }

    public Api.Answer sell(UUID key, Map<String, Object> sale) {
      return shop.api().withKey(key).post("/pos/api/sales", sale);
    }

    public Api.Answer close(String counted) {
      return shop.api()
          .once()
          .post(
              "/pos/api/cash-sessions/" + sessionId + "/close",
              Map.of("counted", List.of(Map.of("denomination", counted, "count", 1))));
    }
  }
}
