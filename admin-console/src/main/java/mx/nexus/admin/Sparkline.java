package mx.nexus.admin;

import java.util.List;
import java.util.Locale;

/**
 * A series as the points of an SVG in a box of 600 by 120, with the words for those who cannot see
 * it.
 */
public record Sparkline(List<Point> points, long most, long sum) {

  private static final int WIDTH = 600;
  private static final int HEIGHT = 120;
  private static final int FLOOR = 116;
  private static final int ROOM = 108;

  public Sparkline {
    points = List.copyOf(points);
  }

  public static Sparkline of(List<Point> points) {
    long most = points.stream().mapToLong(Point::value).max().orElse(0);
    long sum = points.stream().mapToLong(Point::value).sum();
    return new Sparkline(points, most, sum);
  }

  /** The line from first to last. */
  public String getLine() {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points.size(); i++) {
      path.append(i == 0 ? "M" : "L").append(x(i)).append(' ').append(y(i));
    }
    return path.toString();
  }

  /** The area under the line. */
  public String getArea() {
    return points.isEmpty() ? "" : getLine() + "L" + WIDTH + " " + HEIGHT + "L0 " + HEIGHT + "Z";
  }

  public String getFirstLabel() {
    return points.isEmpty() ? "" : points.get(0).label();
  }

  public String getLastLabel() {
    return points.isEmpty() ? "" : points.get(points.size() - 1).label();
  }

  public long getMost() {
    return most;
  }

  public long getSum() {
    return sum;
  }

  private String x(int index) {
    return number((double) WIDTH * index / Math.max(1, points.size() - 1));
  }

  private String y(int index) {
    return number(FLOOR - (double) ROOM * points.get(index).value() / Math.max(1, most));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
