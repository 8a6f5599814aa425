package mx.nexus.catalog.command;

import java.util.concurrent.Callable;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.generate.CatalogueGeneration;
import mx.nexus.catalog.generate.Phases;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.command.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code nexus catalog generate}: puts a generated catalogue in the place of the present one, which
 * is served until the new one is whole.
 */
@Command(
    name = "generate",
    description =
        "Replaces the catalogue by a generated one of any size, the same for the same seed.")
final class GenerateCommand implements Callable<Integer> {

  private static final int MOST_PARTS = 5_000_000;

  @ParentCommand private CatalogCommand catalog;

  @Spec private CommandSpec spec;

  @Option(
      names = "--parts",
      paramLabel = "N",
      required = true,
      description = "How many parts, up to 5000000.")
  private int parts;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "What all is drawn from; ${DEFAULT-VALUE} if not given.")
  private long seed;

  @Option(
      names = "--replace",
      description = "Does it although there is a catalogue, which shops may be linked to.")
  private boolean replace;

  @Override
  public Integer call() {
    if (parts < 1 || parts > MOST_PARTS) {
      throw new ParameterException(
          spec.commandLine(),
          "--parts is %d, but must be between 1 and %d".formatted(parts, MOST_PARTS));
    }
    Phases phases = new Phases(System.out::println);
    try (Workplace.Site site = catalog.enter()) {
      if (!replace) {
        refuseWhatIsThere(site);
      }
      new CatalogueGeneration(parts, seed).replace(site, phases);
      IndexCommand.ensure(site);
      phases.done("search index");
    }
    phases.allDone("in all; the catalogue now has %,d parts".formatted(parts));
    return 0;
  }

  /** A generated catalogue numbers its parts from one: shops' links would lead to others. */
  private static void refuseWhatIsThere(Workplace.Site site) {
    new CatalogDatabase(site.shared())
        .one(
            "select source, parts::bigint as parts from catalogue_release"
                + " order by loaded_at desc limit 1",
            row -> "%,d parts (%s)".formatted(row.longValue("parts"), row.text("source")))
        .ifPresent(
            what -> {
              throw new CommandFailed(
                  "There is a catalogue of "
                      + what
                      + ". A generated one gives other parts its ids, so the parts that shops have"
                      + " linked to it would become others. To put one in its place all the same:"
                      + " --replace");
            });
  }
}
