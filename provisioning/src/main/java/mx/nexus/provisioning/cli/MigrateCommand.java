package mx.nexus.provisioning.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.provisioning.local.Installation;
import mx.nexus.provisioning.local.MasterAccess;
import mx.nexus.provisioning.schema.InstallationSchema;
import mx.nexus.provisioning.schema.Migrations;
import mx.nexus.provisioning.schema.TenantMigrations;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nexus migrate}: master, template and all shops to the schema of this build. */
@Command(
    name = "migrate",
    description = "Brings the master, the template and all shops' databases up to date.",
    mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {

  @Option(names = "--resume", description = "Try again the shops that failed before.")
  private boolean resume;

  @Option(
      names = "--max-failures",
      paramLabel = "N",
      defaultValue = "10",
      description = "Stop after so many failures (default: ${DEFAULT-VALUE}).")
  private int mostFailures;

  @Mixin private final DataOption data = new DataOption();

  @Override
  public Integer call() {
    Path work = data.folder().resolve("run/migrations-" + ProcessHandle.current().pid());
    Migrations migrations = Migrations.ofWar(Installation.current().posWar(), work);
    try (MasterAccess access = MasterAccess.open(data.folder(), System.getenv())) {
      InstallationSchema schema = access.schema(migrations);
      MasterDatabase master = schema.updateMaster(access.database());
      schema.updateTemplate(master);
      migrations.sharing().forEach(capability -> access.shared(migrations, capability).update());
      TenantMigrations.Outcome outcome =
          new TenantMigrations(master, schema).run(resume, mostFailures);
      System.out.println(
          "Migrated %d, already current %d, parked %d, failed %d"
              .formatted(
                  outcome.migrated(),
                  outcome.current(),
                  outcome.parked(),
                  outcome.failures().size()));
      if (!outcome.failures().isEmpty()) {
        throw new CommandFailed(String.join(System.lineSeparator(), outcome.failures()));
      }
    } finally {
      migrations.delete();
    }
    return CommandLine.ExitCode.OK;
  }
}
