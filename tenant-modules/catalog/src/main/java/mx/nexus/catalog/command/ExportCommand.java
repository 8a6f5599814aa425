package mx.nexus.catalog.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.exchange.CatalogueExport;
import mx.nexus.catalog.exchange.format.Format;
import mx.nexus.catalog.exchange.format.RowKind;
import mx.nexus.platform.command.Workplace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code nexus catalog export}: writes the catalogue into a file that can be imported again. */
@Command(
    name = "export",
    description = "Writes the catalogue into a file that can be imported again.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  @ParentCommand private CatalogCommand catalog;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Where to; a file that is there is replaced.")
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "csv, xlsx, aces (fitment) or pies (parts); otherwise told by the file's name.")
  private @Nullable String format;

  @Option(
      names = "--rows",
      paramLabel = "KIND",
      defaultValue = "parts",
      description =
          "For csv and xlsx: parts, numbers, attributes, fitment, interchange, supersession or"
              + " kits; ${DEFAULT-VALUE} if not given.")
  private String rows;

  @Option(
      names = "--brand",
      paramLabel = "B",
      description = "Only parts of this brand, by code or name.")
  private @Nullable String brand;

  @Option(names = "--spanish", description = "Headings of csv and xlsx in Spanish.")
  private boolean spanish;

  @Override
  public Integer call() {
    Format chosen = chosen();
    RowKind kind =
        RowKind.find(rows)
            .orElseThrow(
                () -> new ParameterException(spec.commandLine(), "--rows is no kind of rows"));
    try (Workplace.Site site = catalog.enter()) {
      long start = System.nanoTime();
      CatalogueExport export = new CatalogueExport(new CatalogDatabase(site.shared()), brand);
      long written =
          switch (chosen) {
            case CSV -> export.csv(file, kind, spanish);
            case XLSX -> export.workbook(file, kind, spanish);
            case ACES -> export.aces(file);
            case PIES -> export.pies(file);
          };
      System.out.printf(
          Locale.ROOT,
          "%,d records in %s, %.1f s%n",
          written,
          file,
          (System.nanoTime() - start) / 1e9);
    }
    return 0;
  }

  private Format chosen() {
    String name = file.getFileName().toString();
    String word = format == null ? name.substring(name.lastIndexOf('.') + 1) : format;
    return Format.find(word)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "Say the --format: csv, xlsx, aces or pies"));
  }
}
