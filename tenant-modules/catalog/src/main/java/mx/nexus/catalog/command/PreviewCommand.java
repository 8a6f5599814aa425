package mx.nexus.catalog.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import mx.nexus.catalog.exchange.VehiclePreview;
import mx.nexus.platform.command.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code nexus catalog refresh-preview}: the vehicles that each part fits, as text, anew. */
@Command(
    name = "refresh-preview",
    description = "Brings the text of vehicles that each part fits in step with the fitment.",
    mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {

  @ParentCommand private CatalogCommand catalog;

  @Override
  public Integer call() {
    try (Workplace.Site site = catalog.enter()) {
      long start = System.nanoTime();
      long changed = VehiclePreview.refresh(site.shared());
      System.out.printf(
          Locale.ROOT, "%,d texts changed in %.1f s%n", changed, (System.nanoTime() - start) / 1e9);
    }
    return 0;
  }
}
