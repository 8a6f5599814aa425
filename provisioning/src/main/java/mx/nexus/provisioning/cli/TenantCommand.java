package mx.nexus.provisioning.cli;

import java.util.List;
import java.util.concurrent.Callable;
import mx.nexus.provisioning.local.MasterAccess;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code nexus tenant}: the shops. */
@Command(
    name = "tenant",
    description = "The shops.",
    mixinStandardHelpOptions = true,
    subcommands = TenantCommand.ListAll.class)
final class TenantCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: list");
  }

  /** {@code nexus tenant list}. */
  @Command(
      name = "list",
      description = "Lists the shops: name, state, plan, schema, database.",
      mixinStandardHelpOptions = true)
  static final class ListAll implements Callable<Integer> {

    private static final int MOST_ROWS = 100_000;

    @Mixin private final DataOption data = new DataOption();

    @Override
    public Integer call() {
      try (MasterAccess access = MasterAccess.open(data.folder(), System.getenv())) {
        List<String> lines =
            access
                .master()
                .list(
                    "select slug, state, plan_code, schema_version, database_name"
                        + " from platform_tenant order by slug limit ?",
                    row ->
                        "%-31s %-12s %-10s %-18s %s"
                            .formatted(
                                row.text("slug"),
                                row.text("state"),
                                row.text("plan_code"),
                                row.findText("schema_version").orElse("-"),
                                row.text("database_name")),
                    MOST_ROWS);
        lines.forEach(System.out::println);
      }
      return CommandLine.ExitCode.OK;
    }
  }
}
