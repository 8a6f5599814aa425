package mx.nexus.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What stands on the shop's first page, gathered from the capabilities. */
@Named("home")
@RequestScoped
public class HomeBean {

  @Inject Instance<HomeTiles> tileSources;
  @Inject Instance<OnboardingSteps> stepSources;

  private List<HomeTile> tiles = List.of();
  private List<ChartView> charts = List.of();
  private List<HomeList> lists = List.of();
  private List<OnboardingStep> steps = List.of();

  @PostConstruct
  void load() {
    tiles =
        tileSources.stream()
            .flatMap(source -> source.tiles().stream())
            .sorted(Comparator.comparingInt(HomeTile::order))
            .toList();
    charts =
        tileSources.stream()
            .flatMap(source -> source.charts().stream())
            .sorted(Comparator.comparingInt(HomeChart::order))
            .map(ChartView::of)
            .toList();
    lists =
        tileSources.stream()
            .flatMap(source -> source.lists().stream())
            .sorted(Comparator.comparingInt(HomeList::order))
            .toList();
    steps =
        stepSources.stream()
            .flatMap(source -> source.steps().stream())
            .sorted(Comparator.comparingInt(OnboardingStep::order))
            .toList();
  }

  public List<HomeTile> getTiles() {
    return tiles;
  }

  public List<ChartView> getCharts() {
    return charts;
  }

  public List<HomeList> getLists() {
    return lists;
  }

  public List<OnboardingStep> getSteps() {
    return steps;
  }

  /** Whether a step is still to be done. */
  public boolean isOnboarding() {
    return !steps.stream().allMatch(OnboardingStep::done);
  }

  public long getStepsDone() {
    return steps.stream().filter(OnboardingStep::done).count();
  }

  /** Whether there is nothing at all to show. */
  public boolean isBare() {
    return tiles.isEmpty() && charts.isEmpty() && lists.isEmpty() && steps.isEmpty();
  }

  /** A chart with its bars measured. */
  public record ChartView(String title, String href, List<BarView> bars, boolean flat) {

    static ChartView of(HomeChart chart) {
      double highest = chart.bars().stream().mapToDouble(HomeChart.Bar::value).max().orElse(0);
      List<BarView> bars = chart.bars().stream().map(bar -> BarView.of(bar, highest)).toList();
      return new ChartView(chart.title(), chart.href(), bars, highest <= 0);
    }
  }

  /**
   * One bar.
   *
   * @param top distance of its top from the chart's top, in percent, as SVG wants it
   */
  public record BarView(String label, String text, String top, String height) {

    static BarView of(HomeChart.Bar bar, double highest) {
      double height = highest <= 0 ? 0 : 100 * bar.value() / highest;
      return new BarView(bar.label(), bar.text(), percent(100 - height), percent(height));
    }

    private static String percent(double value) {
      return String.format(Locale.ROOT, "%.1f", value);
    }
  }
}
