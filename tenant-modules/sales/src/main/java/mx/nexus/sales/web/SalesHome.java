package mx.nexus.sales.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.platform.web.Formats;
import mx.nexus.platform.web.HomeChart;
import mx.nexus.platform.web.HomeTile;
import mx.nexus.platform.web.HomeTiles;
import mx.nexus.platform.web.OnboardingStep;
import mx.nexus.platform.web.OnboardingSteps;
import mx.nexus.platform.web.PersonLocale;
import mx.nexus.platform.web.Texts;
import mx.nexus.sales.app.SaleReads;
import mx.nexus.sales.app.SaleReads.SaleFilter;
import mx.nexus.sales.app.SaleReads.Totals;

/** Today's sales on the shop's first page, and the first sale on a new shop's list. */
@ApplicationScoped
public class SalesHome implements HomeTiles, OnboardingSteps {

  private static final String PAGE = "/sales/sales";
  private static final int FIRST_HOUR = 7;
  private static final int LAST_HOUR = 20;

  private final SaleReads sales;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected SalesHome() {
    this(null, null);
  }

  @Inject
  public SalesHome(SaleReads sales, Clock clock) {
    this.sales = sales;
    this.clock = clock;
  }

  @Override
  public List<HomeTile> tiles() {
    if (!Caller.can("sales.view")) {
      return List.of();
    }
    LocalDate day = today();
    Totals today = totals(day);
    Totals yesterday = totals(day.minusDays(1));
    return List.of(
        new HomeTile(
            10,
            text("sales.home.today"),
            Formats.money(today.total()),
            text("sales.home.yesterday", Formats.money(yesterday.total())),
            PAGE),
        new HomeTile(
            20, text("sales.home.tickets"), Integer.toString(today.count()), average(today), PAGE));
  }

  @Override
  public List<HomeChart> charts() {
    if (!Caller.can("sales.view")) {
      return List.of();
    }
    List<Money> hours = sales.byHour(today().atStartOfDay(zone()));
    List<HomeChart.Bar> bars = new ArrayList<>();
    for (int hour = 0; hour < hours.size(); hour++) {
      Money sold = hours.get(hour);
      if (sold.isPositive() || (hour >= FIRST_HOUR && hour <= LAST_HOUR)) {
        bars.add(
            new HomeChart.Bar(
                Integer.toString(hour), sold.amount().doubleValue(), Formats.money(sold)));
      }
    }
    return List.of(new HomeChart(10, text("sales.home.by-hour"), bars, PAGE));
  }

  @Override
  public List<OnboardingStep> steps() {
    if (!Caller.can("sales.sell")) {
      return List.of();
    }
    return List.of(
        new OnboardingStep(
            50,
            text("sales.onboarding.first-sale"),
            text("sales.onboarding.first-sale.text"),
            "/sales/register",
            sales.any()));
  }

  private Totals totals(LocalDate day) {
    return sales.totals(SaleFilter.ofDays(day, day, zone()));
  }

  private static String average(Totals totals) {
    if (totals.count() == 0) {
      return "";
    }
    return text("sales.home.average", Formats.money(totals.average()));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone()));
  }

  private static ZoneId zone() {
    return ZoneId.of(TenantContext.required().timeZone());
  }

  private static String text(String key, Object... args) {
    return Texts.of(PersonLocale.current(), key, args);
  }
}
