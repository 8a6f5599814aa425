package mx.nexus.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What people do on pages again and again. */
public final class Pages {

  private Pages() {}

  /** Logs the owner of a shop in. */
  public static void logIn(Page page, int port, String slug) {
    logIn(page, port, slug, Shop.EMAIL);
  }

  /** Logs somebody in whose password is the usual one. */
  public static void logIn(Page page, int port, String slug, String email) {
    page.navigate("http://" + slug + ".localhost:" + port + "/login");
    page.locator("input[type=email], [id$=':email']").first().fill(email);
    page.locator("input[type=password]").first().fill(Shop.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains("/login"));
  }

  /** Id of the element that has the focus, once it is that one; else of the one that has it. */
  public static String focus(Page page, String awaited) {
    try {
      page.waitForFunction("id => document.activeElement?.id === id", awaited);
    } catch (com.microsoft.playwright.TimeoutError other) {
      // Which one it is instead is what the reader of the failure wants to know.
    }
    return String.valueOf(page.evaluate("() => document.activeElement?.id"));
  }

  /** Types or scans what ends with Enter into whatever has the focus, as people and scanners do. */
  public static void typeCode(Page page, String code) {
    page.keyboard().type(code);
    page.keyboard().press("Enter");
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
