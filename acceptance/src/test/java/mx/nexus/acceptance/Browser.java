package mx.nexus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A person's browser: the system's Chromium. */
public final class Browser implements AutoCloseable {

  /** The counter's screen and a phone. */
  public enum Size {
    COUNTER(1366, 768),
    PHONE(390, 844);

    private final int width;
    private final int height;

    Size(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  private static final int LONGEST_WAIT_MILLIS = 30_000;
  private static final Path SCREENS = Sources.ROOT.resolve("acceptance/target/screens");

  /** Half transparent words have no contrast of their own. */
  private static final String NOTHING_FADES =
      "() => [...document.querySelectorAll('.ui-growl-item-container')]"
          + ".every(toast => getComputedStyle(toast).opacity === '1')";

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  /** Starts it; where there is none, only who asked for it may go without. */
  public static Browser start() {
    Path program = Path.of(System.getenv().getOrDefault("NEXUS_CHROMIUM", "/usr/bin/chromium"));
    if (!Files.isExecutable(program)) {
      Assumptions.assumeFalse(
          Boolean.getBoolean("skipBrowser"), "Chromium is missing and -DskipBrowser was given");
      throw new IllegalStateException(
          program + " is missing; install Chromium or go without: -DskipBrowser=true");
    }
    PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT_MILLIS);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(QUIET);
    return new Browser(playwright, playwright.chromium().launch(options));
  }

  /** A fresh window of a person who reads that language. */
  public Page window(Size size, String language) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(size.width, size.height)
                .setLocale(language)
                // A message that is still fading in has no colours to judge.
                .setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(LONGEST_WAIT_MILLIS);
    return context.newPage();
  }

  /** Keeps a picture of the page. */
  public static void keepScreen(Page page, String name) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
  }

  /** Nothing on the page may keep people out who cannot see or use a mouse. */
  public static void isAccessible(Page page) {
    page.waitForFunction(NOTHING_FADES);
    List<String> serious = new ArrayList<>();
    // Our pages have no frames; without them the other mode only opens one more window for each.
    AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
    for (Rule each : axe.analyze().getViolations()) {
      if (List.of("serious", "critical").contains(each.getImpact())) {
        each.getNodes().forEach(node -> serious.add(each.getId() + " at " + node.getTarget()));
      }
    }
    assertThat(serious).as(page.url()).isEmpty();
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
