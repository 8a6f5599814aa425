package mx.nexus.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What people do on pages again and again. */
public final class Pages {

  private Pages() {}

  /** Logs the owner of a shop in. */
  public static void logIn(Page page, int port, String slug) {
    page.navigate("http://" + slug + ".localhost:" + port + "/login");
    page.locator("input[type=email], [id$=':email']").first().fill(Shop.EMAIL);
    page.locator("input[type=password]").first().fill(Shop.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains("/login"));
  }

  /** Opens the register of a till that is open. */
  public static void goToRegister(Page page, int port, String slug) {
    page.navigate("http://" + slug + ".localhost:" + port + "/sales/register");
    Locator till = page.locator("form#chooseForm button").first();
    till.or(page.locator("#q")).first().waitFor();
    if (till.isVisible()) {
      till.click();
      page.locator("#q").waitFor();
    }
  }
}
