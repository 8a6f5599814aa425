package mx.nexus.provisioning.cli;

import java.nio.file.Path;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import mx.nexus.platform.command.CommandSource;
import mx.nexus.platform.command.Workplace;
import mx.nexus.provisioning.local.Installation;
import mx.nexus.provisioning.local.MasterAccess;
import mx.nexus.provisioning.schema.Migrations;
import mx.nexus.provisioning.schema.SharedDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The commands that capabilities bring along, each at work on its own shared database. */
final class CapabilityCommands {

  private CapabilityCommands() {}

  static CommandLine addTo(CommandLine line) {
    for (CommandSource source : ServiceLoader.load(CommandSource.class)) {
      line.addSubcommand(source.command(data -> enter(source.capability(), data)));
    }
    return line;
  }

  private static Workplace.Site enter(String capability, @Nullable Path given) {
    Path folder = DataOption.folder(given);
    Migrations migrations =
        Migrations.ofWar(
            Installation.current().posWar(),
            folder.resolve("run/migrations-" + ProcessHandle.current().pid()));
    try {
      MasterAccess access = MasterAccess.open(folder, System.getenv());
      SharedDatabase database = access.shared(migrations, capability);
      database.update();
      return new Site(folder, access, database, migrations);
    } catch (RuntimeException e) {
      migrations.delete();
      throw e;
    }
  }

  private record Site(
      Path data, MasterAccess access, SharedDatabase database, Migrations migrations)
      implements Workplace.Site {

    @Override
    public DataSource shared() {
      return database.dataSource();
    }

    @Override
    public DataSource twin() {
      return database.makeTwin();
    }

    @Override
    public void replaceByTwin() {
      database.replaceByTwin();
    }

    @Override
    public void close() {
      migrations.delete();
      access.close();
    }
  }
}
