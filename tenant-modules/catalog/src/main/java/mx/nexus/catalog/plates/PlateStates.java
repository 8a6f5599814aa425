package mx.nexus.catalog.plates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Which state a private car's letters belong to, after {@code catalog/plates-mx.csv}. */
public final class PlateStates {

  private static final String FILE = "/catalog/plates-mx.csv";
  private static final int LETTERS = 3;

  private final List<Series> series;

  private PlateStates(List<Series> series) {
    this.series = List.copyOf(series);
  }

  private record Series(String state, String from, String to) {

    static Series of(String line) {
      String[] cells = line.split(",", -1);
      return new Series(cells[0], cells[1], cells[2]);
    }

    boolean holds(String letters) {
      return from.compareTo(letters) <= 0 && letters.compareTo(to) <= 0;
    }
  }

  /** The list that comes with this build. */
  public static PlateStates load() {
    try (InputStream file = PlateStates.class.getResourceAsStream(FILE);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8))) {
      return new PlateStates(
          reader
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Series::of)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The state that the plate hints at; empty when it does not. */
  public String hint(Plate plate) {
    return switch (plate.kind()) {
      case MEXICO_CITY_CAR -> "CDMX";
      case CAR, FORMER_CAR -> hint(plate.key().substring(0, LETTERS));
      default -> "";
    };
  }

  private String hint(String letters) {
    return series.stream()
        .filter(each -> each.holds(letters))
        .map(Series::state)
        .findFirst()
        .orElse("");
  }
}
