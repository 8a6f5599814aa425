package mx.nexus.catalog.command;

import mx.nexus.catalog.vin.importing.ImportVpicCommand;
import mx.nexus.platform.command.CommandSource;
import mx.nexus.platform.command.Workplace;
import picocli.CommandLine;

/** Brings {@code nexus catalog …} to the command line. */
public final class CatalogCommands implements CommandSource {

  @Override
  public String capability() {
    return "catalog";
  }

  @Override
  public Object command(Workplace workplace) {
    return new CommandLine(new CatalogCommand(workplace))
        .addSubcommand(new ImportVpicCommand(workplace));
  }
}
