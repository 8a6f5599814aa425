package mx.nexus.catalog.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import mx.nexus.catalog.exchange.CatalogueImport;
import mx.nexus.catalog.exchange.ImportOrder;
import mx.nexus.catalog.exchange.ImportOutcome;
import mx.nexus.catalog.exchange.ImportReport;
import mx.nexus.catalog.exchange.ImportReport.Counts;
import mx.nexus.catalog.exchange.format.Format;
import mx.nexus.catalog.exchange.format.RowKind;
import mx.nexus.catalog.exchange.format.SourceFile;
import mx.nexus.catalog.generate.Phases;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.command.Workplace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code nexus catalog import}: brings files into the catalogue. */
@Command(
    name = "import",
    description = "Brings files into the catalogue: all that is in them, or nothing.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  private static final int MOST_FILES = 100;
  private static final int REFUSED = 1;

  @ParentCommand private CatalogCommand catalog;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "CSV, Excel (.xlsx), or XML shaped like ACES or PIES; told by their content.")
  private List<Path> files;

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "Refuses files that are not csv, xlsx, aces or pies as given.")
  private @Nullable String format;

  @Option(names = "--preview", description = "Says what would change, and changes nothing.")
  private boolean preview;

  @Option(
      names = "--accept-valid",
      description = "Merges what is right although other records are refused.")
  private boolean acceptValid;

  @Option(
      names = "--resume",
      description = "Goes on with the import of the same files that was cut short or previewed.")
  private boolean resume;

  @Option(
      names = "--full",
      description =
          "Makes a new catalogue of the files alone, which takes the present one's place.")
  private boolean full;

  @Option(names = "--new-brands", description = "Takes in brands that the catalogue lacks.")
  private boolean newBrands;

  @Option(
      names = "--brand",
      paramLabel = "B",
      defaultValue = "",
      description = "Brand of parts for which an XML file names none.")
  private String brand;

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description = "Where refused records are listed; otherwise beside the first file.")
  private @Nullable Path errors;

  @Override
  public Integer call() {
    if (files.size() > MOST_FILES) {
      throw new ParameterException(
          spec.commandLine(), "At most %d files at once".formatted(MOST_FILES));
    }
    Phases phases = new Phases(System.out::println);
    List<SourceFile> looked = new ArrayList<>();
    for (Path file : files) {
      SourceFile source = SourceFile.look(file);
      checkFormat(source);
      looked.add(source);
      System.out.println(
          "%s: %s, %s".formatted(source.name(), source.format().word(), source.charset().name()));
    }
    phases.done("looked at the files");
    Path list = errors == null ? beside(files.get(0)) : errors;
    ImportOrder order =
        new ImportOrder(looked, brand, newBrands, acceptValid, preview, resume, list);
    ImportOutcome outcome;
    try (Workplace.Site site = catalog.enter()) {
      CatalogueImport work = new CatalogueImport(site.shared(), order, phases::done);
      outcome = full ? work.replace(site) : work.change();
      phases.done(outcome.merged() ? "merged" : "looked through");
      if (outcome.merged() && full) {
        IndexCommand.ensure(site);
        phases.done("search index");
      }
    }
    print(outcome.report());
    phases.allDone("in all");
    return end(outcome, list);
  }

  private void checkFormat(SourceFile source) {
    if (format == null) {
      return;
    }
    Format wanted =
        Format.find(format)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "--format is one of csv, xlsx, aces, pies"));
    if (wanted != source.format()) {
      throw new CommandFailed(
          "%s is %s, not %s".formatted(source.name(), source.format().word(), wanted.word()));
    }
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".errors.csv");
  }

  private int end(ImportOutcome outcome, Path list) {
    long refused = outcome.report().refused();
    if (refused > 0) {
      System.out.printf(Locale.ROOT, "%,d records are refused; see %s%n", refused, list);
    }
    if (outcome.merged()) {
      System.out.println("The catalogue has it.");
      return 0;
    }
    System.out.println(
        preview
            ? "Nothing was changed. The same files with --resume need not be read again."
            : "Nothing was changed. Mend the files, or take what is right: --resume --accept-valid");
    return preview && refused == 0 ? 0 : REFUSED;
  }

  private static void print(ImportReport report) {
    System.out.printf(
        Locale.ROOT, "%-14s %12s %12s %12s %12s%n", "", "new", "changed", "unchanged", "removed");
    for (Map.Entry<RowKind, Counts> each : report.counts().entrySet()) {
      Counts counts = each.getValue();
      System.out.printf(
          Locale.ROOT,
          "%-14s %,12d %,12d %,12d %,12d%n",
          each.getKey().word(),
          counts.added(),
          counts.changed(),
          counts.unchanged(),
          counts.removed());
    }
    System.out.printf(Locale.ROOT, "%-14s %,12d%n", "refused", report.refused());
  }
}
