package mx.nexus.acceptance;

import static mx.nexus.acceptance.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A shop owner signs up alone. */
class SignUpIT {

  private static final String SIGN_UP = "/platform/api/signup";

  private final Api platform = RunningNexus.api();

  @Test
  void opensAReadyShopWhoseOwnerCanLogIn() {
    String slug = Shop.newSlug();

    JsonNode shop = platform.post(SIGN_UP, Shop.signUp(slug)).expect(201);

    assertThat(shop.path("state").asText()).isEqualTo("ready");
    assertThat(shop.path("slug").asText()).isEqualTo(slug);
    assertThat(shop.path("tenantId").asText()).hasSize(36);
    assertThat(shop.path("url").asText()).contains(slug + ".localhost");
    assertThat(Shop.logIn(platform, slug).branchId()).hasSize(36);
  }

  @Test
  void livesByTheClockOfTheBrowserAndThenByTheOneOfTheProfileAtOnce() {
    Map<String, Object> form = new HashMap<>(Shop.signUp(Shop.newSlug()));
    form.put("timeZone", "America/Tijuana");
    platform.post(SIGN_UP, form).expect(201);
    Shop shop = Shop.logIn(platform, form.get("slug").toString());
    assertThat(zone(shop)).isEqualTo("America/Tijuana");

    Map<String, Object> profile = Map.of("tradeName", "X", "timeZone", "America/Cancun");
    shop.api().put("/pos/api/shop/profile", profile).expect(200);

    assertThat(zone(shop)).isEqualTo("America/Cancun");
    shop.api().put("/pos/api/shop/profile", Map.of("tradeName", "X")).expect(200);
    assertThat(zone(shop)).isEqualTo("America/Cancun");
    assertThatProblem(
            shop.api()
                .put("/pos/api/shop/profile", Map.of("tradeName", "X", "timeZone", "Mars/Olympus")))
        .hasStatus(400)
        .hasIssuesAt("timeZone");
  }

  @Test
  void thePlanSaysHowManyBranchesThereAre() {
    Map<String, Object> form = new HashMap<>(Shop.signUp(Shop.newSlug()));
    form.remove("plan");
    platform.post(SIGN_UP, form).expect(201);
    Shop smallest = Shop.logIn(platform, form.get("slug").toString());

    Map<String, Object> south = Map.of("code", "SUR", "name", "Sur");
    assertThatProblem(smallest.api().post("/pos/api/branches", south))
        .hasStatus(422)
        .hasCode("plan.branches-reached");

    Shop.Counter counter = smallest.counter();
    String item = smallest.addItem("PLAN-1", "10.00", "1").path("id").asText();
    counter.sell(counter.sale(item, "1", "10.00")).expect(201);
  }

  private static String zone(Shop shop) {
    return shop.api().get("/pos/api/shop/profile").expect(200).path("timeZone").asText();
  }

  @Test
  void refusesASlugThatIsTaken() {
    String slug = Shop.newSlug();
    platform.post(SIGN_UP, Shop.signUp(slug)).expect(201);

    Api.Answer second = platform.post(SIGN_UP, Shop.signUp(slug));

    assertThatProblem(second).hasStatus(409).hasCode("signup.slug-taken");
  }

  @Test
  void refusesAReservedSlug() {
    assertThatProblem(platform.post(SIGN_UP, Shop.signUp("admin")))
        .hasStatus(422)
        .hasCode("signup.slug-reserved");
  }

  @Test
  void namesEveryFieldThatIsWrong() {
    Map<String, Object> wrong = new HashMap<>(Shop.signUp("Not A Slug!"));
    wrong.put("email", "nobody");
    wrong.put("shopName", " ");

    assertThatProblem(platform.post(SIGN_UP, wrong))
        .hasStatus(400)
        .hasIssuesAt("email", "shopName", "slug");
  }

  @Test
  void refusesAWeakPassword() {
    Map<String, Object> weak = new HashMap<>(Shop.signUp(Shop.newSlug()));
    weak.put("password", "12345678");

    assertThatProblem(platform.post(SIGN_UP, weak)).hasStatus(400).hasIssuesAt("password");
  }
}
