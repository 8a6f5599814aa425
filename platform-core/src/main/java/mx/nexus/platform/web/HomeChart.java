package mx.nexus.platform.web;

import java.util.List;

/**
 * A small bar chart on the first page.
 *
 * @param order small first
 * @param href page behind it; empty when none
 */
public record HomeChart(int order, String title, List<Bar> bars, String href) {

  public HomeChart {
    bars = List.copyOf(bars);
  }

  /**
   * One bar.
   *
   * @param label below the bar: {@code 10}
   * @param value its height, not negative
   * @param text the value as people read it: {@code $1,234.00}
   */
  public record Bar(String label, double value, String text) {}
}
