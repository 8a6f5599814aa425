package mx.nexus.acceptance;

import static mx.nexus.acceptance.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The WAR alone in a Payara Micro of Arquillian's, without the launcher, as another installation of
 * the same shops: everything it needs is in it or in its settings.
 */
@ExtendWith(ServerOfArquillian.class)
@ArquillianTest
class DeployedWarIT {

  @ArquillianResource private URL deployed;

  @Deployment(testable = false)
  static WebArchive war() {
    return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
        .importFrom(Sources.ROOT.resolve("pos-web/target/pos-web.war").toFile())
        .as(WebArchive.class);
  }

  @Test
  void isHealthyAndServesItsContract() {
    Api api = api("localhost");

    assertThat(api.get("/health/ready").expect(200).path("status").asText()).isEqualTo("UP");
    assertThat(api.get("/openapi").expect(200).path("openapi").asText()).startsWith("3.1");
    assertThatProblem(api.get("/pos/api/no-such-thing")).hasStatus(404);
  }

  @Test
  void servesAShopThatSignedUpElsewhere() {
    Shop elsewhere = Shop.open();
    elsewhere.addItem("ARQ-1", "116.00", "4");

    Shop here = Shop.logIn(api("localhost"), elsewhere.slug());
    Shop.Counter counter = here.counter();
    String item =
        here.api()
            .get("/pos/api/inventory/items?q=ARQ-1")
            .expect(200)
            .path("items")
            .path(0)
            .path("id")
            .asText();
    String sale = counter.sell(counter.sale(item, "1", "200.00")).expect(201).path("id").asText();

    assertThat(elsewhere.api().get("/pos/api/sales/" + sale).expect(200).path("change").asText())
        .isEqualTo("84.00");
    assertThat(elsewhere.onHand(item)).isEqualByComparingTo("3");
  }

  @Test
  void knowsNoShopThatThereIsNot() {
    assertThat(
            api("no-such-shop.localhost")
                .post("/pos/api/auth/login", Map.of("email", "a@b.mx", "password", "x"))
                .status())
        .isEqualTo(404);
  }

  private Api api(String host) {
    return Api.of(deployed.getPort(), host);
  }
}
