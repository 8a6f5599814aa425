package mx.nexus.catalog.vin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Vehicles that were sold in Mexico and not in the USA, so that NHTSA does not know them: maker's
 * code and key of {@code catalog/wmi-mx.csv}. The years on sale here tell which of the two years of
 * position 10 is meant, because these makers do not follow the rule of position 7.
 */
public final class MexicanLayer {

  private static final String FILE = "/catalog/wmi-mx.csv";
  private static final int COLUMNS = 9;

  private final List<Line> lines;

  private MexicanLayer(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  private record Line(
      String wmi,
      KeyPattern key,
      int from,
      int to,
      String make,
      String model,
      EngineFacts engine,
      boolean wins) {

    static Line of(String text) {
      String[] cells = text.split(",", -1);
      if (cells.length != COLUMNS) {
        throw new IllegalStateException(FILE + " has a line of other columns: " + text);
      }
      return new Line(
          cells[0],
          KeyPattern.of(cells[1]),
          Integer.parseInt(cells[2]),
          Integer.parseInt(cells[3]),
          cells[4],
          cells[5],
          new EngineFacts(
              Numbers.decimal(cells[6]).orElse(null),
              Numbers.whole(cells[7]).orElse(null),
              "",
              "",
              ""),
          cells[8].equals("yes"));
    }

    boolean matches(Vin vin) {
      return vin.value().startsWith(wmi) && key.matches(vin.descriptor());
    }

    @Nullable Integer year(Vin vin, int latest) {
      return vin.modelYears(latest).stream()
          .filter(year -> from <= year && year <= to)
          .findFirst()
          .orElse(null);
    }
  }

  /** The list that comes with this build. */
  public static MexicanLayer load() {
    try (InputStream file = MexicanLayer.class.getResourceAsStream(FILE);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8))) {
      return new MexicanLayer(
          reader
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Line::of)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many lines there are. */
  public int size() {
    return lines.size();
  }

  /**
   * What is known better or only here.
   *
   * @param known what NHTSA's data or the rules say
   */
  public DecodedVin over(DecodedVin known, Vin vin, int latest) {
    return find(vin, latest, known.hasModel())
        .map(
            line ->
                new DecodedVin(
                    DecodedVin.Source.MEXICAN,
                    known.manufacturer(),
                    known.country(),
                    known.vehicleType(),
                    line.make(),
                    line.model(),
                    line.year(vin, latest),
                    true,
                    "",
                    "",
                    known.hasModel() ? "" : known.body(),
                    "",
                    "",
                    line.engine(),
                    known.plant()))
        .orElse(known);
  }

  /** The line of most fixed characters; one that wins is enough when the model is known. */
  private Optional<Line> find(Vin vin, int latest, boolean modelKnown) {
    return lines.stream()
        .filter(line -> line.wins() || !modelKnown)
        .filter(line -> line.matches(vin))
        .filter(line -> line.year(vin, latest) != null)
        .max(java.util.Comparator.comparingInt(line -> line.key().fixed()));
  }
}
