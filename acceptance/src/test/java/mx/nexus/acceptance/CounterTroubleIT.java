package mx.nexus.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The counter when something is in the way: nothing is lost, nothing is sold twice or in silence.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CounterTroubleIT {

  private static final Pattern REGISTER = Pattern.compile("/sales/register");

  private final Browser browser = Browser.start();
  private final int port = RunningNexus.get().port();
  private Shop shop;
  private Shop.Counter counter;
  private Page page;
  private String pads;

  @BeforeEach
  void openTheCounter() {
    shop = Shop.open();
    counter = shop.counter();
    pads = shop.addItem("PADS-1", "116.00", "9").path("id").asText();
    page = browser.window(Browser.Size.COUNTER, "es-MX");
    Pages.logIn(page, port, shop.slug());
    Pages.goToRegister(page, port, shop.slug());
  }

  @AfterAll
  void closeBrowser() {
    browser.close();
  }

  @Test
  void aTicketThatAnotherWindowSoldIsToldWithItsFolioAndNotSoldAgain() {
    scan("PADS-1");
    assertThat(lines(page)).hasCount(1);
    Page paying = anotherWindow();
    Page showing = anotherWindow();
    assertThat(lines(showing)).hasCount(1);
    paying.keyboard().press("F9");
    assertThat(paying.locator("#cash")).isFocused();

    page.keyboard().press("F9");
    page.keyboard().press("Enter");
    assertThat(page.locator("#lastChange")).isVisible();
    String folio = page.locator(".register-last b.mono").textContent();
    paying.keyboard().press("Enter");
    showing.keyboard().press("F9");
    showing.keyboard().press("Enter");

    for (Page late : new Page[] {paying, showing}) {
      assertThat(late.locator("#notice")).containsText("ya se había cobrado con el folio " + folio);
      assertThat(lines(late)).hasCount(0);
      assertThat(late.locator("#cash")).isHidden();
      assertThat(Pages.focus(late, "q")).isEqualTo("q");
    }
    Browser.isAccessible(showing);
    Browser.keepScreen(showing, "sold-before");
    assertThat(sales()).isEqualTo(1);
    assertThat(shop.onHand(pads)).isEqualByComparingTo("8");
  }

  @Test
  void whatAnotherWindowAddedStaysOnTheTicketAndIsShownBeforeItIsPaid() {
    shop.addItem("HOSE-1", "50.00", "9");
    Page other = anotherWindow();
    scan("PADS-1");
    assertThat(lines(page)).hasCount(1);

    Pages.typeCode(other, "HOSE-1");

    assertThat(lines(other)).hasCount(2);
    assertThat(other.locator("#notice")).containsText("cambió en otra ventana");
    page.keyboard().press("F9");
    page.keyboard().press("Enter");
    assertThat(page.locator("#notice")).containsText("cambió en otra ventana");
    assertThat(lines(page)).hasCount(2);
    assertThat(page.locator("#cash")).isHidden();
    assertThat(sales()).isZero();
    other.reload();
    assertThat(lines(other)).hasCount(2);
  }

  /** What the clerk sees at the bottom, and what stands in the way. */
  @ParameterizedTest
  @CsvSource({"0, Sin conexión", "502, no contestó", "503, ocupado un momento"})
  void aScanThatDoesNotArriveIsKeptAndSentInItsTurn(int status, String told) {
    shop.addItem("HOSE-1", "50.00", "9");
    onCommands(route -> answer(route, status));

    Pages.typeCode(page, "PADS-1");
    assertThat(page.locator("#notice")).containsText("no se perdió: PADS-1.");
    assertThat(page.locator("#offline")).containsText(told);
    Pages.typeCode(page, "HOSE-1");
    assertThat(page.locator("#notice")).containsText("PADS-1, HOSE-1");
    Browser.isAccessible(page);
    Browser.keepScreen(page, "unsent-" + status);
    page.unroute(REGISTER);
    page.keyboard().press("Enter");

    assertThat(lines(page)).hasCount(2);
    assertThat(lines(page).nth(0)).containsText("PADS-1");
    assertThat(page.locator("#offline")).hasCount(0);
    assertThat(page.locator("#notice")).containsText("agregado");
    assertThat(Pages.focus(page, "q")).isEqualTo("q");
  }

  @Test
  void aScanWhoseAnswerGotLostCountsOnce() {
    onCommands(this::arriveUnanswered);
    Pages.typeCode(page, "PADS-1");
    assertThat(page.locator("#notice")).containsText("no se perdió: PADS-1.");
    page.unroute(REGISTER);

    Pages.typeCode(page, "3*PADS-1");

    assertThat(page.locator("#ticket .qty")).hasValue("4");
  }

  @Test
  void aPaymentThatDidNotOpenIsBegunAnewAndASaleWhoseAnswerGotLostIsToldOnce() {
    scan("PADS-1");
    assertThat(lines(page)).hasCount(1);
    onCommands(route -> answer(route, 504));
    page.keyboard().press("F9");
    assertThat(page.locator("#offline")).containsText("no contestó");
    page.unroute(REGISTER);
    page.keyboard().press("F9");
    assertThat(page.locator("#cash")).isFocused();
    assertThat(page.locator("#offline")).hasCount(0);
    onCommands(this::arriveUnanswered);

    page.keyboard().press("Enter");
    assertThat(page.locator("#offline")).containsText("Sin conexión");
    page.unroute(REGISTER);
    page.keyboard().press("Enter");

    assertThat(page.locator("#notice")).containsText("ya se había cobrado con el folio");
    assertThat(lines(page)).hasCount(0);
    assertThat(sales()).isEqualTo(1);
  }

  @Test
  void aSaleIsRefusedWhileTheStockOrTheMoneyIsShortOrTheTillClosed() {
    String last = shop.addItem("LAST-1", "116.00", "1").path("id").asText();
    scan("LAST-1");
    assertThat(lines(page)).hasCount(1);
    page.keyboard().press("F9");
    assertThat(page.locator("#cash")).isFocused();
    Locator refusal = page.locator("#payForm .register-notice");

    page.keyboard().type("100");
    page.keyboard().press("Enter");
    assertThat(refusal).containsText("Falta cobrar $16.00");
    assertThat(page.locator("#cash")).isFocused();

    counter.sell(counter.sale(last, "1", "116.00")).expect(201);
    page.keyboard().press("Alt+E");
    page.keyboard().press("Enter");
    assertThat(refusal).containsText("No alcanza");
    assertThat(refusal).containsText("quedan 0 en");
    Browser.isAccessible(page);
    Browser.keepScreen(page, "sale-refused");

    page.keyboard().press("Escape");
    assertThat(Pages.focus(page, "q")).isEqualTo("q");
    page.keyboard().press("Delete");
    assertThat(lines(page)).hasCount(0);
    scan("PADS-1");
    assertThat(lines(page)).hasCount(1);
    page.keyboard().press("F9");
    assertThat(page.locator("#cash")).isFocused();
    counter.close("616.00").expect(200);
    page.keyboard().press("Enter");
    assertThat(refusal).containsText(Pattern.compile("caja.*(cerrada|abierta)"));
    assertThat(sales()).isEqualTo(1);
    assertThat(shop.onHand(pads)).isEqualByComparingTo(BigDecimal.valueOf(9));
  }

  private void scan(String code) {
    assertThat(Pages.focus(page, "q")).isEqualTo("q");
    Pages.typeCode(page, code);
  }

  private Page anotherWindow() {
    Page other = page.context().newPage();
    Pages.goToRegister(other, port, shop.slug());
    assertThat(Pages.focus(other, "q")).isEqualTo("q");
    return other;
  }

  private static Locator lines(Page page) {
    return page.locator("#ticket tbody tr");
  }

  private int sales() {
    return shop.api().get("/pos/api/sales").expect(200).path("items").size();
  }

  /** What the register sends goes there; what it asks for goes on. */
  private void onCommands(Consumer<Route> way) {
    page.route(
        REGISTER,
        route -> {
          if (route.request().method().equals("POST")) {
            way.accept(route);
          } else {
            route.resume();
          }
        });
  }

  /** The server does it, and nobody hears of it. */
  private void arriveUnanswered(Route route) {
    Api person = Api.of(port, shop.slug() + ".localhost").with("Cookie", cookies());
    for (String header : List.of("content-type", "faces-request", "origin", "referer")) {
      person = person.with(header, route.request().headers().get(header));
    }
    Api.Answer unheard =
        person.send(
            "POST",
            "/sales/register",
            BodyPublishers.ofByteArray(route.request().postDataBuffer()));
    assertThat(unheard.status()).isEqualTo(200);
    route.abort();
  }

  private String cookies() {
    return page.context().cookies().stream()
        .map(cookie -> cookie.name + "=" + cookie.value)
        .collect(Collectors.joining("; "));
  }

  private static void answer(Route route, int status) {
    if (status == 0) {
      route.abort();
    } else {
      route.fulfill(
          new Route.FulfillOptions()
              .setStatus(status)
              .setContentType("text/html")
              .setBody("<html><h1>Bad Gateway</h1></html>"));
    }
  }
}
