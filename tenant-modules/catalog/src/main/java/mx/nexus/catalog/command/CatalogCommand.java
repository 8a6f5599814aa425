package mx.nexus.catalog.command;

import java.nio.file.Path;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.platform.command.Workplace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code nexus catalog}: the catalogue that all shops share. */
@Command(
    name = "catalog",
    description = "The catalogue that all shops share.",
    mixinStandardHelpOptions = true,
    subcommands = {
      GenerateCommand.class,
      VehiclesCommand.class,
      IndexCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      PreviewCommand.class,
      ImagesCommand.class,
      VinCommand.class
    })
final class CatalogCommand implements Runnable {

  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Folder of all data; otherwise NEXUS_DATA_DIR or the folder data beside nexus.")
  private @Nullable Path data;

  CatalogCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do, for example: catalog stats");
  }

  /** Enters the installation that the options name. */
  Workplace.Site enter() {
    return workplace.enter(data);
  }

  /** How much there is. */
  @Command(name = "stats", description = "Says how much the catalogue holds.")
  int stats() {
    try (Workplace.Site site = enter()) {
      CatalogDatabase catalogue = new CatalogDatabase(site.shared());
      catalogue
          .list(
              """
              select 'makes' as what, count(*) as n from vehicle_make
              union all select 'models', count(*) from vehicle_model
              union all select 'vehicles', count(*) from vehicle
              union all select 'part types', count(*) from part_type
              union all select 'brands', count(*) from part_brand
              union all select 'parts', count(*) from part
              union all select 'numbers', count(*) from part_number
              union all select 'fitments', count(*) from vehicle_parts
              """,
              row -> "%,12d %s".formatted(row.longValue("n"), row.text("what")))
          .forEach(System.out::println);
    }
    return 0;
  }
}
