package mx.nexus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Two application servers are one platform. Takes minutes, so only who asks for it runs it: {@code
 * ./nexus test -Dnexus.nodes=2 -Dit.test=TwoNodesIT}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "nexus.nodes", matches = "2")
class TwoNodesIT {

  private static final Pattern NONCE = Pattern.compile("csp\\.init\\('([^']+)'");
  private static final Pattern INPUT = Pattern.compile("<(?:input|button)\\b[^>]*>");
  private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
  private static final String VIEW_STATE = "jakarta.faces.ViewState";

  private NexusProcess nexus;

  @BeforeAll
  void start() {
    nexus = NexusProcess.startFresh(2, Map.of());
  }

  @AfterAll
  void stop() {
    nexus.close();
  }

  @Test
  void aShopMadeOnOneNodeIsThereOnTheOther() {
    Shop first = Shop.open(nexus.api(1));

    Shop second = Shop.logIn(nexus.api(2), first.slug());
    first.addItem("NODO-1", "116.00", "3");

    assertThat(second.api().get("/pos/api/inventory/items?q=NODO-1").expect(200).path("items"))
        .hasSize(1);
  }

  @Test
  void aLoginBegunOnOneNodeGoesOnOnTheOther() {
    Shop shop = Shop.open(nexus.api(1));
    Api one = Api.of(nexus.port(), shop.slug() + ".localhost");
    Api two = one.onPort(nexus.port() + 1);

    Map<String, String> cookies = new LinkedHashMap<>();
    Api.Answer form = asBrowser(cookies, one, page -> page.get("/login"));
    // The page's state was made on the first node, and comes back to the second.
    Api.Answer entered = asBrowser(cookies, two, page -> logIn(page, form.text()));

    assertThat(entered.status()).as(entered.text()).isIn(302, 303);
    assertThat(entered.header("Location")).doesNotContain("login", "expired");
    for (Api node : List.of(one, two, one)) {
      assertThat(asBrowser(cookies, node, page -> page.get("/staff/sessions")).text())
          .contains("Guadalupe");
    }
  }

  @Test
  void aPageOpenedOnOneNodeIsSentToTheOther() {
    Shop shop = Shop.open(nexus.api(1));
    Api one = Api.of(nexus.port(), shop.slug() + ".localhost");
    Api two = one.onPort(nexus.port() + 1);
    Map<String, String> cookies = new LinkedHashMap<>();
    Api.Answer form = asBrowser(cookies, one, page -> page.get("/login"));
    asBrowser(cookies, one, page -> logIn(page, form.text()));

    String branch = "/shop/branch?id=" + shop.branchId();
    Api.Answer opened = asBrowser(cookies, one, page -> page.get(branch));
    // Only what the page remembers says which branch it is.
    Api.Answer second = asBrowser(cookies, two, page -> addTill(page, opened.text(), "N2"));
    Api.Answer third = asBrowser(cookies, one, page -> addTill(page, second.text(), "N1"));

    assertThat(second.status()).as(second.text()).isEqualTo(200);
    assertThat(third.status()).as(third.text()).isEqualTo(200);
    assertThat(shop.branch().path("tills").findValuesAsText("code")).contains("N1", "N2");
  }

  @Test
  void aSuspensionIsFeltOnBothNodesWithinASecond() {
    Shop shop = Shop.open(nexus.api(1));
    Admin admin = Admin.create(nexus);
    Api one = shop.api();
    Api two = shop.api().onPort(nexus.port() + 1);
    two.get("/pos/api/branches").expect(200);
    one.get("/pos/api/branches").expect(200);

    admin.suspend(shop.slug());
    Instant suspended = Instant.now();

    for (Api node : List.of(one, two)) {
      Until.isTrue(
          Duration.ofSeconds(1).minus(Duration.between(suspended, Instant.now())),
          () -> node.get("/pos/api/branches").status() == 403,
          "the node feels the suspension");
    }
  }

  @Test
  void theOtherNodeGoesOnAndTheDeadOneComesBack() {
    Shop shop = Shop.open(nexus.api(1));

    nexus.killNode(2);

    shop.api().get("/pos/api/branches").expect(200);
    nexus.awaitNode(2);
    shop.api().onPort(nexus.port() + 1).get("/pos/api/branches").expect(200);
    assertThat(nexus.nodeProcess(2).isAlive()).isTrue();
  }

  private static Api.Answer logIn(Api node, String page) {
    Map<String, String> fields = inputs(page);
    fields.put("form:email", Shop.EMAIL);
    fields.put("form:password", Shop.PASSWORD);
    return submit(node, "/login", fields);
  }

  private static Api.Answer addTill(Api node, String page, String code) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("newTillForm", "newTillForm");
    fields.put("newTillForm:tillCode", code);
    fields.put("newTillForm:tillName", "Caja " + code);
    fields.put("newTillForm:addTill", "");
    fields.put(VIEW_STATE, inputs(page).getOrDefault(VIEW_STATE, "missing"));
    // PrimeFaces' script adds it to each form.
    Matcher nonce = NONCE.matcher(page);
    assertThat(nonce.find()).as(page).isTrue();
    fields.put("primefaces.nonce", nonce.group(1));
    return submit(node, "/shop/branch", fields);
  }

  private static Map<String, String> inputs(String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher input = INPUT.matcher(page);
    while (input.find()) {
      Matcher name = NAME.matcher(input.group());
      if (name.find()) {
        Matcher value = VALUE.matcher(input.group());
        fields.put(name.group(1), value.find() ? value.group(1) : "");
      }
    }
    return fields;
  }

  private static Api.Answer submit(Api node, String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return node.with("Origin", "http://" + node.host() + ":" + node.port())
        .raw("POST", path, "application/x-www-form-urlencoded", body);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /**
   * Sends what the server gave before, as it is sent back by every browser, and keeps what is new.
   */
  private static Api.Answer asBrowser(
      Map<String, String> cookies, Api node, Function<Api, Api.Answer> ask) {
    String sent =
        cookies.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    Api.Answer answer = ask.apply(sent.isEmpty() ? node : node.with("Cookie", sent));
    for (String set : answer.response().headers().allValues("Set-Cookie")) {
      String[] pair = set.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return answer;
  }
}
