package mx.nexus.provisioning.cli;

import java.io.PrintWriter;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.persistence.SqlFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code nexus}. Ends with 0 when done, 1 when it failed, 2 on wrong usage. */
@Command(
    name = "nexus",
    description = "Nexus POS: start it, look after its shops.",
    mixinStandardHelpOptions = true,
    versionProvider = Nexus.Version.class,
    subcommands = {UpCommand.class, AdminCommand.class, TenantCommand.class, MigrateCommand.class},
    footer = {"", "Also: nexus test, nexus bench [NAME…]"})
public final class Nexus implements Runnable {

  @Spec private CommandSpec spec;

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command as tests call it. */
  static CommandLine commandLine() {
    return CapabilityCommands.addTo(new CommandLine(new Nexus()))
        .setExecutionExceptionHandler((e, line, parsed) -> explain(e, line.getErr()))
        .setUsageHelpAutoWidth(true);
  }

  private static int explain(Exception e, PrintWriter err) {
    if (e instanceof CommandFailed) {
      err.println(e.getMessage());
    } else if (e instanceof SqlFailed) {
      err.println("The database refused: " + firstLine(e));
    } else {
      err.println("This went wrong in Nexus itself: " + e);
    }
    if (System.getenv("NEXUS_DEBUG") != null) {
      e.printStackTrace(err);
    }
    err.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String firstLine(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do, for example: up");
  }

  /** The version of the build. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Nexus.class.getPackage().getImplementationVersion();
      return new String[] {"Nexus POS " + (version == null ? "" : version).strip()};
    }
  }
}
