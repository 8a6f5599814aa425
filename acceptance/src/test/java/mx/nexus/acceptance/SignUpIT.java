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
