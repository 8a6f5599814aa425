package mx.nexus.catalog.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import mx.nexus.catalog.exchange.ImportReport.Counts;
import mx.nexus.catalog.exchange.VehicleReport;
import mx.nexus.catalog.exchange.VehicleUpdate;
import mx.nexus.platform.command.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code nexus catalog vehicles}: the curated vehicles into the catalogue that is there. */
@Command(
    name = "vehicles",
    description = {
      "Brings makes, models, years, engines and street names of the curated files into the",
      "catalogue. Parts stay, and every vehicle that is there keeps its id."
    },
    mixinStandardHelpOptions = true)
final class VehiclesCommand implements Callable<Integer> {

  @ParentCommand private CatalogCommand catalog;

  @Option(names = "--preview", description = "Says what would change, and changes nothing.")
  private boolean preview;

  @Option(
      names = "--rename",
      description = "What has another name under its number is the same one, called otherwise.")
  private boolean rename;

  @Override
  public Integer call() {
    try (Workplace.Site site = catalog.enter()) {
      print(new VehicleUpdate(site.shared(), rename).run(preview));
    }
    return 0;
  }

  private void print(VehicleReport report) {
    System.out.printf(
        Locale.ROOT, "%-14s %12s %12s %12s %12s%n", "", "new", "changed", "unchanged", "removed");
    for (VehicleReport.Kind kind : report.kinds()) {
      Counts counts = kind.counts();
      System.out.printf(
          Locale.ROOT,
          "%-14s %,12d %,12d %,12d %,12d%n",
          kind.name(),
          counts.added(),
          counts.changed(),
          counts.unchanged(),
          counts.removed());
    }
    if (report.others() > 0) {
      System.out.printf(
          Locale.ROOT,
          "%,d models and vehicles of the catalogue are not in the files; they stay.%n",
          report.others());
    }
    if (preview) {
      System.out.println("Nothing was changed.");
    } else {
      System.out.println(
          report.differs()
              ? "The catalogue has them; search follows within seconds."
              : "The catalogue is as the files say.");
    }
  }
}
