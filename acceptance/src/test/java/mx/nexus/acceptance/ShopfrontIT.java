package mx.nexus.acceptance;

import static mx.nexus.acceptance.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The public catalogue through the door, as somebody sees it who is not logged in. */
class ShopfrontIT {

  private static final Pattern PICTURE =
      Pattern.compile("<img [^>]*src=\"(/catalogo/foto[^\"]*)\"");
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");

  /** More than an address may open in a minute, even when a new minute begins in between. */
  private static final int TOO_MANY = 250;

  private final Shop shop = Shop.open();
  private final Api visitor = shop.anonymous();

  /** Opens or closes the public catalogue of a shop. */
  static JsonNode arrange(Shop shop, boolean open, boolean prices, List<String> branches) {
    return shop.api()
        .with("Content-Type", "application/json")
        .send("PUT", "/pos/api/shopfront", settings(open, prices, branches))
        .expect(200);
  }

  private static java.net.http.HttpRequest.BodyPublisher settings(
      boolean open, boolean prices, List<String> branches) {
    try {
      return BodyPublishers.ofString(
          Api.JSON.writeValueAsString(
              Map.of(
                  "open", open,
                  "showsPrices", prices,
                  "whatsApp", "81 1234 5678",
                  "branches", branches)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String page(String path) {
    Api.Answer answer = visitor.get(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.text();
  }

  private static String id(JsonNode item) {
    return item.path("id").asText();
  }

  @Test
  void thereIsNoneUntilTheOwnerOpensIt() {
    String part = "/catalogo/parte?id=" + id(shop.addItem("CLOSED-1", "116.00", "9"));
    List<String> pages = List.of("/catalogo", part, "/catalogo/vehiculo", "/sitemap.xml");

    assertThat(pages).allMatch(path -> visitor.get(path).status() == 404);
    assertThat(page("/robots.txt")).isEqualTo("User-agent: *\nDisallow: /\n");

    arrange(shop, true, true, List.of());

    assertThat(pages).allMatch(path -> visitor.get(path).status() == 200);
    assertThat(page("/robots.txt"))
        .contains(
            "Allow: /catalogo", shop.slug() + ".localhost:" + visitor.port() + "/sitemap.xml");

    arrange(shop, false, true, List.of());

    assertThat(pages).allMatch(path -> visitor.get(path).status() == 404);
    assertThat(visitor.onHost("localhost").get("/catalogo").status()).isEqualTo(404);
    assertThat(visitor.onHost("localhost").get("/robots.txt").status()).isEqualTo(404);
  }

  @Test
  void tellsWhatAPartCostsAndWhetherThereIsOneAndNothingElse() {
    Map<String, Object> entered =
        new HashMap<>(Shop.item("WB-7391-C", "1412.00", shop.branchId(), "937"));
    entered.put("cost", "77.31");
    String path =
        "/catalogo/parte?id="
            + id(shop.api().post("/pos/api/inventory/items", entered).expect(201));
    arrange(shop, true, true, List.of());

    String shown = page(path);

    assertThat(shown).contains("Balata delantera", "WB-7391-C", "$1,412.00", "En existencia");
    assertThat(shown).contains("https://wa.me/528112345678?text=", "WB-7391-C%20");
    assertThat(shown).contains("<link rel=\"canonical\" href=\"http://" + shop.slug());
    assertThat(shown).doesNotContain("77.31", "937", "<script src", "nonce");
    assertThat(data(shown).path("offers").path("price").asText()).isEqualTo("1412.00");
    assertThat(page("/catalogo?q=wb7391c")).contains("$1,412.00").doesNotContain("77.31", "937");
    assertThat(page(path + "&lang=en")).contains("In stock", "lang=\"en\"");

    arrange(shop, true, false, List.of());

    assertThat(page(path)).contains("En existencia").doesNotContain("1,412.00", "1412.00");
    assertThat(page("/catalogo?q=wb7391c")).contains("WB-7391-C").doesNotContain("1,412.00");
  }

  @Test
  void onlyBranchesThatCountAreToldOf() {
    String other =
        id(shop.api().post("/pos/api/branches", Map.of("code", "SUR", "name", "Sur")).expect(201));
    String path = "/catalogo/parte?id=" + id(shop.addItem("BR-1", "10.00", "4"));

    arrange(shop, true, true, List.of(other));
    assertThat(page(path)).contains("Agotada por ahora");

    arrange(shop, true, true, List.of(shop.branchId(), other));
    assertThat(page(path)).contains("En existencia");
  }

  @Test
  void whatAnotherShopHasIsNotThere() {
    Shop other = Shop.open();
    arrange(shop, true, true, List.of());
    arrange(other, true, true, List.of());
    String foreign = id(other.addItem("FOREIGN-1", "10.00", "4"));
    String mine = id(shop.addItem("MINE-1", "10.00", "4"));

    assertThat(visitor.get("/catalogo/parte?id=" + foreign).status()).isEqualTo(404);
    assertThat(visitor.get("/catalogo/parte?id=" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(page("/catalogo?q=FOREIGN-1")).doesNotContain(foreign);
    assertThat(page("/catalogo")).contains(mine).doesNotContain(foreign);
    assertThat(page("/sitemap.xml")).contains(mine).doesNotContain(foreign);
    assertThatProblem(
            shop.api()
                .with("Content-Type", "application/json")
                .send("PUT", "/pos/api/shopfront", settings(true, true, List.of(other.branchId()))))
        .hasStatus(404)
        .hasCode("shop.branch-unknown");
    assertThatProblem(visitor.get("/pos/api/shopfront")).hasStatus(401);
  }

  @Test
  void aPictureIsSeenWhereItsPartIsAndNowhereElse() {
    String part = id(shop.addItem("FOTO-1", "10.00", "4"));
    String bare = id(shop.addItem("FOTO-2", "10.00", "4"));
    PartPicturesIT.addPicture(shop, part);
    arrange(shop, true, true, List.of());
    String thumb = picture(page("/catalogo"));

    Api.Answer first = visitor.get(thumb);
    Api.Answer again = visitor.with("If-None-Match", first.header("ETag")).get(thumb);

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("Content-Type")).isEqualTo("image/webp");
    assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(first.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(first.header("ETag")).startsWith("\"");
    assertThat(first.header("Set-Cookie")).isEmpty();
    assertThat(new String(first.bytes(), 8, 4, StandardCharsets.ISO_8859_1)).isEqualTo("WEBP");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.bytes()).isEmpty();
    assertThat(again.header("Cache-Control")).contains("immutable");
    String shown = page("/catalogo/parte?id=" + part);
    String large = data(shown).path("image").path(0).asText();
    assertThat(shown)
        .contains("<meta property=\"og:image\" content=\"" + large.replace("&", "&amp;"));
    assertThat(large).startsWith("http://" + shop.slug()).contains("size=large");
    assertThat(visitor.get(large.substring(large.indexOf("/catalogo"))).status()).isEqualTo(200);
    assertThat(data(page("/catalogo/parte?id=" + bare)).has("image")).isFalse();

    assertThat(visitor.get(thumb.replace(part, bare)).status()).isEqualTo(404);
    assertThat(visitor.get(thumb.replaceAll("name=[^&]*", "name=..%2F..%2Fx")).status())
        .isEqualTo(404);
    assertThat(visitor.get(thumb.replaceAll("name=[^&]*", "name=" + "0a".repeat(32))).status())
        .isEqualTo(404);
    assertThat(visitor.get("/catalogo/foto").status()).isEqualTo(404);
    assertThat(visitor.get(thumb.replace("=thumb", "=huge")).status()).isEqualTo(400);
    assertThat(visitor.get(thumb.replace(part, "x")).status()).isEqualTo(400);

    Shop other = Shop.open();
    String theirs = id(other.addItem("FOTO-1", "10.00", "4"));
    PartPicturesIT.addPicture(other, theirs);
    arrange(other, true, true, List.of());
    assertThat(other.anonymous().get(thumb).status()).isEqualTo(404);
    assertThat(other.anonymous().get(thumb.replace(part, theirs)).status()).isEqualTo(404);
    String ofOther = picture(other.anonymous().get("/catalogo").text());
    assertThat(visitor.get(ofOther).status()).isEqualTo(404);

    shop.api().patch("/pos/api/inventory/items/" + part, Map.of("active", false)).expect(200);
    assertThat(visitor.get(thumb).status()).isEqualTo(404);
    shop.api().patch("/pos/api/inventory/items/" + part, Map.of("active", true)).expect(200);
    assertThat(visitor.get(thumb).status()).isEqualTo(200);
    arrange(shop, false, true, List.of());
    assertThat(visitor.with("If-None-Match", first.header("ETag")).get(thumb).status())
        .isEqualTo(404);
  }

  /** Address of the first picture on a page. */
  static String picture(String page) {
    Matcher found = PICTURE.matcher(page);
    assertThat(found.find()).as("a picture").isTrue();
    return found.group(1).replace("&amp;", "&");
  }

  @Test
  void aNameThatLooksLikeMarkupIsAName() {
    String name = "\"><script>alert(1)</script><img src=x onerror=alert(2)> 'Ñ' & co </title>";
    Map<String, Object> entered = new HashMap<>(Shop.item("XSS-1", "10.00", shop.branchId(), "1"));
    entered.put("name", name);
    entered.put("brand", "<b onmouseover=alert(3)>");
    String part = id(shop.api().post("/pos/api/inventory/items", entered).expect(201));
    arrange(shop, true, true, List.of());

    for (String path :
        List.of(
            "/catalogo",
            "/catalogo?q=XSS-1",
            "/catalogo?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
            "/catalogo?q=x&brand=%3Cscript%3Ealert(1)",
            "/catalogo/vehiculo?q=%22%3E%3Cscript%3Ealert(1)",
            "/catalogo/vehiculo?year=2008&make=%3Cscript%3Ealert(1)",
            "/catalogo/parte?id=" + part)) {
      assertThat(page(path))
          .as(path)
          .doesNotContain("<script>", "<img src=x", "<b onmouseover", "</title><");
    }
    assertThat(data(page("/catalogo/parte?id=" + part)).path("name").asText()).contains(name);
  }

  private static JsonNode data(String page) {
    Matcher found = DATA.matcher(page);
    assertThat(found.find()).isTrue();
    try {
      return Api.JSON.readTree(found.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void refusesWhatIsOutOfBounds() {
    arrange(shop, true, true, List.of());

    for (String path :
        List.of(
            "/catalogo?q=" + "x".repeat(121),
            "/catalogo?vehicle=x",
            "/catalogo?vehicle=" + UUID.randomUUID(),
            "/catalogo?q=x&brand=" + "x".repeat(121),
            "/catalogo/parte?id=x",
            "/catalogo/vehiculo?year=x",
            "/catalogo/vehiculo?year=20081")) {
      assertThat(visitor.get(path).status()).as(path).isEqualTo(400);
    }
    assertThat(visitor.get("/catalogo/parte").status()).isEqualTo(404);
    assertThat(visitor.get("/sitemap.xml?page=2").status()).isEqualTo(404);
    assertThat(visitor.get("/sitemap.xml?page=99999999999").status()).isEqualTo(404);
    assertThat(visitor.get("/catalogo?q=99999999999*bujia").status()).isEqualTo(200);
    assertThat(visitor.get("/catalogo/front").status()).isEqualTo(404);
    assertThat(visitor.get("/shopfront/front").status()).isEqualTo(404);
    // Leads to the address without its ending, the line above.
    assertThat(visitor.get("/shopfront/front.xhtml").status()).isEqualTo(301);
    assertThat(visitor.raw("POST", "/catalogo", "text/plain", "x").status()).isEqualTo(405);
  }

  @Test
  void isSentOnceAndSmall() throws Exception {
    shop.addItem("TAG-1", "10.00", "4");
    arrange(shop, true, true, List.of());

    Api.Answer first = visitor.with("Accept-Encoding", "gzip").get("/catalogo");

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(unzipped(first.bytes())).contains("TAG-1");
    assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=60");
    assertThat(first.header("Set-Cookie")).isEmpty();
    assertThat(first.header("Content-Security-Policy"))
        .contains("default-src 'none'")
        .doesNotContain("script-src");
    Api known = visitor.with("If-None-Match", first.header("ETag"));
    Api.Answer again = known.get("/catalogo");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.bytes()).isEmpty();

    shop.addItem("TAG-2", "10.00", "4");

    assertThat(known.get("/catalogo").status()).isEqualTo(200);
  }

  private static String unzipped(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void anAddressThatAsksTooOftenIsToldToWait() {
    arrange(shop, true, true, List.of());
    Shop other = Shop.open();
    arrange(other, true, true, List.of());

    Api.Answer answer = visitor.get("/robots.txt");
    for (int n = 0; n < TOO_MANY && answer.status() == 200; n++) {
      answer = visitor.get("/robots.txt");
    }

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isNotEmpty();
    assertThat(visitor.get("/catalogo").status()).isEqualTo(429);
    assertThat(other.anonymous().get("/catalogo").status()).isEqualTo(200);
    shop.api().get("/pos/api/branches").expect(200);
  }
}
