package mx.nexus.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import mx.nexus.acceptance.Browser;
import mx.nexus.acceptance.NexusProcess;
import mx.nexus.acceptance.Pages;

/**
 * A scan at the register in a real browser: from the request of the postback to the first byte of
 * the answer, which is the server's time and a little more, and to its last as the browser sees it.
 */
final class PostbackBench implements Benchmark {

  private static final int SCANS = 80;
  private static final int WINDOW = 40;
  private static final int MOST_WINDOWS = 25;
  private static final int QUIET_WINDOWS = 4;
  private static final double FASTER = 0.97;
  private static final int PARTS = 20;
  private static final double TARGET_MILLIS = 60;

  @Override
  public String name() {
    return "postback";
  }

  @Override
  public List<Figure> measure(NexusProcess nexus) throws Exception {
    BusyShop shop = BusyShop.open(nexus, 1, PARTS);
    List<Scan> scans;
    try (Browser browser = Browser.start()) {
      Page page = browser.window(Browser.Size.COUNTER, "es-MX");
      Pages.logIn(page, nexus.port(), shop.shop().slug());
      Pages.goToRegister(page, nexus.port(), shop.shop().slug());
      settle(page);
      scans = scan(page, SCANS);
    }
    Load server = Load.of(scans.stream().map(Scan::firstByte).toList());
    Load browser = Load.of(scans.stream().map(Scan::lastByte).toList());
    double p95 = server.percentileMillis(95);
    return List.of(
        new Figure(
            "add a scanned part, Faces postback",
            "server p50 %s ms, p95 %s ms; as the browser sees it p50 %s ms, p95 %s ms"
                .formatted(
                    Bench.number(server.percentileMillis(50)),
                    Bench.number(p95),
                    Bench.number(browser.percentileMillis(50)),
                    Bench.number(browser.percentileMillis(95))),
            "server p95 ≤ 60 ms",
            p95 <= TARGET_MILLIS,
            "the browser shares the processors"));
  }

  /** Nanoseconds from the request on. */
  private record Scan(long firstByte, long lastByte) {}

  /** Until the page no longer gets faster; a register is scanned into all day. */
  private static void settle(Page page) {
    double best = Double.MAX_VALUE;
    for (int window = 0, since = 0; window < MOST_WINDOWS && since < QUIET_WINDOWS; window++) {
      double median =
          Load.of(scan(page, WINDOW).stream().map(Scan::lastByte).toList()).percentileMillis(50);
      since = median < best * FASTER ? 0 : since + 1;
      best = Math.min(best, median);
    }
  }

  private static List<Scan> scan(Page page, int times) {
    List<Scan> scans = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      scans.add(scan(page, "BEN-" + (i % PARTS + 1)));
    }
    return scans;
  }

  private static Scan scan(Page page, String code) {
    Response response =
        page.waitForResponse(
            r -> r.request().method().equals("POST") && r.url().contains("/sales/register"),
            () -> {
              page.locator("#q").fill(code);
              page.keyboard().press("Enter");
            });
    response.finished();
    var timing = response.request().timing();
    return new Scan(
        (long) ((timing.responseStart - timing.requestStart) * 1e6),
        (long) ((timing.responseEnd - timing.requestStart) * 1e6));
  }
}
