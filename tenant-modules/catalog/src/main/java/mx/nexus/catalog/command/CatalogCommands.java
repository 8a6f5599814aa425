package mx.nexus.catalog.command;

import mx.nexus.platform.command.CommandSource;
import mx.nexus.platform.command.Workplace;

/** Brings {@code nexus catalog …} to the command line. */
public final class CatalogCommands implements CommandSource {

  @Override
  public String capability() {
    return "catalog";
  }

  @Override
  public Object command(Workplace workplace) {
    return new CatalogCommand(workplace);
  }
}
