package mx.nexus.catalog.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import mx.nexus.catalog.exchange.format.SourceFile;
import mx.nexus.platform.command.CommandFailed;

/**
 * A folder in which suppliers' changes arrive. Each file is imported as a whole in the order of
 * names and then put into {@code done}, or into {@code refused} with the list of what is wrong;
 * behind a refused one none is taken, for it may build on it.
 */
public final class DeltaFolder {

  private static final List<String> ENDINGS = List.of(".csv", ".txt", ".xlsx", ".xml");

  private final Path folder;
  private final Duration settled;

  /**
   * @param settled how long a file must not have changed to count as whole
   */
  public DeltaFolder(Path folder, Duration settled) {
    this.folder = folder;
    this.settled = settled;
  }

  /** Imports what has arrived, and says how many files are merged. */
  public int importAll(DataSource catalogue, Instant now, Consumer<String> tell) {
    int merged = 0;
    try {
      for (Path file : arrived(now)) {
        if (!isMerged(catalogue, file, tell)) {
          return merged;
        }
        merged++;
      }
      return merged;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> arrived(Instant now) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> isWhole(file, now)).sorted().toList();
    }
  }

  private boolean isWhole(Path file, Instant now) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    try {
      return Files.isRegularFile(file)
          && !name.startsWith(".")
          && ENDINGS.stream().anyMatch(name::endsWith)
          && !Files.getLastModifiedTime(file).toInstant().isAfter(now.minus(settled));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isMerged(DataSource catalogue, Path file, Consumer<String> tell)
      throws IOException {
    Path refused = Files.createDirectories(folder.resolve("refused"));
    Path errors = refused.resolve(file.getFileName() + ".errors.csv");
    String why;
    try {
      ImportOrder order = ImportOrder.of(SourceFile.look(file), errors);
      ImportOutcome outcome = new CatalogueImport(catalogue, order, tell).change();
      if (outcome.merged()) {
        move(file, Files.createDirectories(folder.resolve("done")));
        tell.accept(
            "%s: merged, %,d new, %,d changed"
                .formatted(
                    file.getFileName(),
                    outcome.report().total().added(),
                    outcome.report().total().changed()));
        return true;
      }
      why = "%,d records, see %s".formatted(outcome.report().refused(), errors);
    } catch (CommandFailed e) {
      why = String.valueOf(e.getMessage());
      Files.writeString(errors, why + "\n");
    }
    move(file, refused);
    tell.accept("%s: refused: %s".formatted(file.getFileName(), why));
    return false;
  }

  private static void move(Path file, Path to) throws IOException {
    Files.move(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }
}
