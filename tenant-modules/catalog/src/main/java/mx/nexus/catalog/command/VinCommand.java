package mx.nexus.catalog.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.vin.DecodedVin;
import mx.nexus.catalog.vin.KeptAnswers;
import mx.nexus.catalog.vin.MalformedVin;
import mx.nexus.catalog.vin.NhtsaAnswer;
import mx.nexus.catalog.vin.NhtsaVpic;
import mx.nexus.catalog.vin.VehicleCandidate;
import mx.nexus.catalog.vin.Vin;
import mx.nexus.catalog.vin.VinReader;
import mx.nexus.catalog.vin.VinReading;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.command.Workplace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code nexus catalog vin}: decodes a list of VINs, such as a customer's fleet. NHTSA's service is
 * asked for fifty at a time, and only for those of which nobody here knows the model; what it says
 * is kept, so the counter knows those vehicles from then on.
 */
@Command(
    name = "vin",
    description = "Decodes the VINs of a file and writes what they are as CSV.",
    mixinStandardHelpOptions = true)
final class VinCommand implements Callable<Integer> {

  private static final int MOST = 10_000;

  @ParentCommand private CatalogCommand catalog;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Text with one VIN a line, at most 10,000.")
  private Path file;

  @Option(
      names = "--service",
      paramLabel = "URL",
      defaultValue = "${env:VPIC_URL}",
      description = "NHTSA's service; that of VPIC_URL if not given, none without.")
  private @Nullable String service;

  @Override
  public Integer call() {
    List<String> typed = lines();
    try (Workplace.Site site = catalog.enter()) {
      write(read(new CatalogDatabase(site.shared()), typed), spec.commandLine().getOut());
    }
    return 0;
  }

  /** A line and what it says; no reading when it is no VIN. */
  private record Line(String typed, @Nullable VinReading reading, String trouble) {}

  private List<String> lines() {
    try (Stream<String> all = Files.lines(file)) {
      List<String> some =
          all.map(String::strip).filter(line -> !line.isEmpty()).limit(MOST + 1L).toList();
      if (some.size() > MOST) {
        throw new CommandFailed("%s has more than %,d lines; split it".formatted(file, MOST));
      }
      return some;
    } catch (UncheckedIOException e) {
      throw new CommandFailed(file + " is no text in UTF-8", e);
    } catch (IOException e) {
      throw new CommandFailed(file + " cannot be read", e);
    }
  }

  private List<Line> read(CatalogDatabase database, List<String> typed) {
    Map<String, Vin> vins = new HashMap<>();
    Map<String, String> troubles = new HashMap<>();
    for (String line : typed) {
      try {
        vins.put(line, Vin.parse(line));
      } catch (MalformedVin e) {
        troubles.put(line, String.join(" ", e.suggestions()));
      }
    }
    Map<Vin, VinReading> readings = new HashMap<>();
    reader(database)
        .readAll(List.copyOf(vins.values()), unknown -> online(database, unknown))
        .forEach(reading -> readings.put(reading.vin(), reading));
    return typed.stream()
        .map(
            line -> {
              Vin vin = vins.get(line);
              return new Line(
                  line,
                  vin == null ? null : readings.get(vin),
                  Objects.requireNonNullElse(troubles.get(line), ""));
            })
        .toList();
  }

  private static VinReader reader(CatalogDatabase database) {
    return new VinReader(Optional.of(database), vin -> Optional.empty(), Clock.systemUTC());
  }

  /** What was said before, and what the service says of the others. */
  private Map<Vin, DecodedVin> online(CatalogDatabase database, List<Vin> unknown) {
    KeptAnswers kept = new KeptAnswers(database);
    Map<Vin, DecodedVin> known = new HashMap<>(kept.of(unknown));
    List<Vin> rest = unknown.stream().filter(vin -> !known.containsKey(vin)).toList();
    if (service == null || service.isBlank() || rest.isEmpty()) {
      return known;
    }
    Map<Vin, DecodedVin> said = new HashMap<>();
    Map<Vin, NhtsaAnswer> answers = nhtsa(service.strip()).decode(rest);
    answers.forEach((vin, answer) -> said.put(vin, answer.decoded()));
    kept.keep(said);
    known.putAll(said);
    return known;
  }

  private static NhtsaVpic nhtsa(String url) {
    try {
      return new NhtsaVpic(url, Clock.systemUTC());
    } catch (IllegalArgumentException e) {
      throw new CommandFailed("--service is no address: " + url, e);
    }
  }

  private static void write(List<Line> lines, PrintWriter to) {
    List<String[]> rows = new ArrayList<>();
    rows.add(
        new String[] {
          "vin", "make", "model", "year", "engine", "source", "confidence", "vehicle", "notes"
        });
    lines.forEach(line -> rows.add(row(line)));
    // The writer is the command line's own and stays open.
    CsvWriter csv = CsvWriter.builder().build(to);
    rows.forEach(csv::writeRecord);
    try {
      csv.flush();
    } catch (IOException e) {
      throw new CommandFailed("The answer cannot be written", e);
    }
  }

  private static String[] row(Line line) {
    VinReading reading = line.reading();
    if (reading == null) {
      return new String[] {
        line.typed(), "", "", "", "", "", "", "", ("vin.malformed " + line.trouble()).strip()
      };
    }
    DecodedVin decoded = reading.decoded();
    return new String[] {
      reading.vin().value(),
      decoded.make(),
      decoded.model(),
      Objects.toString(decoded.year(), ""),
      Objects.toString(decoded.engine().litres(), ""),
      decoded.source().name().toLowerCase(Locale.ROOT),
      Double.toString(reading.confidence()),
      reading.vehicle().map(VehicleCandidate::vehicleId).map(Objects::toString).orElse(""),
      String.join(" ", reading.warnings())
    };
  }
}
