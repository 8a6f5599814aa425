package mx.nexus.provisioning.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import mx.nexus.provisioning.AdminUsers;
import mx.nexus.provisioning.local.MasterAccess;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nexus admin}: the operators of the platform. */
@Command(
    name = "admin",
    description = "Operators of the platform.",
    mixinStandardHelpOptions = true,
    subcommands = AdminCommand.Create.class)
final class AdminCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: create");
  }

  /** {@code nexus admin create}. */
  @Command(
      name = "create",
      description = "Creates an operator who may log in at /admin.",
      mixinStandardHelpOptions = true)
  static final class Create implements Callable<Integer> {

    @Option(
        names = "--email",
        paramLabel = "E",
        required = true,
        description = "Address to log in.")
    private String email;

    @Option(names = "--name", paramLabel = "NAME", description = "Name; otherwise the address.")
    private @Nullable String name;

    @Option(
        names = "--password-stdin",
        required = true,
        description = "Read the password from the first line of standard input.")
    @SuppressWarnings("UnusedVariable") // Says what is done anyway; no other way is offered.
    private boolean fromStandardInput;

    @Mixin private final DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
      String password = StandardInput.password();
      try (MasterAccess access = MasterAccess.open(data.folder(), System.getenv())) {
        new AdminUsers(access.master()).create(email, name == null ? email : name, password);
      }
      System.out.println("Created the admin user " + email);
      return CommandLine.ExitCode.OK;
    }
  }
}
