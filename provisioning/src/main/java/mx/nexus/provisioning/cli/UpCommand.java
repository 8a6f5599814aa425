package mx.nexus.provisioning.cli;

import java.util.concurrent.Callable;
import mx.nexus.provisioning.local.Installation;
import mx.nexus.provisioning.local.LaunchPlan;
import mx.nexus.provisioning.local.Launcher;
import mx.nexus.provisioning.local.NodePlan;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nexus up}: everything on this machine, in the foreground, until Ctrl-C. */
@Command(
    name = "up",
    description = "Starts Nexus POS on this machine and runs until Ctrl-C.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

  private static final int HIGHEST_PORT = 65_535;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "${env:NEXUS_HTTP_PORT:-8080}",
      description = "HTTP port (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--nodes",
      paramLabel = "N",
      defaultValue = "1",
      description = "Application servers, on ports from --port on (default: ${DEFAULT-VALUE}).")
  private int nodes;

  @Option(names = "--no-demo", description = "Do not create the demo shop.")
  private boolean noDemo;

  @Mixin private final DataOption data = new DataOption();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (port < 1 || port + nodes - 1 > HIGHEST_PORT) {
      throw new CommandLine.ParameterException(spec.commandLine(), "No such port: " + port);
    }
    if (nodes < 1 || nodes > NodePlan.MOST_NODES) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--nodes takes 1 to " + NodePlan.MOST_NODES);
    }
    LaunchPlan plan = new LaunchPlan(port, data.folder(), nodes, !noDemo, System.getenv());
    new Launcher(Installation.current(), plan, UpCommand::say)
        .run(started -> new Welcome(started).afterStart());
    return CommandLine.ExitCode.OK;
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
