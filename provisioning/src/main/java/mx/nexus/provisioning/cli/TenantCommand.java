package mx.nexus.provisioning.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.provisioning.TenantsByCommand;
import mx.nexus.provisioning.local.DataFolder;
import mx.nexus.provisioning.local.MasterAccess;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nexus tenant}: the shops. */
@Command(
    name = "tenant",
    description = "The shops.",
    mixinStandardHelpOptions = true,
    subcommands = {
      TenantCommand.ListAll.class,
      TenantCommand.Create.class,
      TenantCommand.Suspend.class,
      TenantCommand.Resume.class
    })
final class TenantCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what to do: create, list, suspend or resume");
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

  /** {@code nexus tenant create}. */
  @Command(
      name = "create",
      description = "Opens a shop in the running installation, as a sign-up does.",
      mixinStandardHelpOptions = true)
  static final class Create implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SLUG", description = "First part of its host name.")
    private String slug;

    @Option(names = "--name", paramLabel = "NAME", description = "Name; otherwise the slug.")
    private @Nullable String name;

    @Option(
        names = "--email",
        paramLabel = "E",
        required = true,
        description = "Address of the owner, to log in.")
    private String email;

    @Option(names = "--owner", paramLabel = "NAME", description = "The owner; else the address.")
    private @Nullable String owner;

    @Option(names = "--plan", paramLabel = "CODE", description = "Plan; otherwise the smallest.")
    private @Nullable String plan;

    @Option(
        names = "--password-stdin",
        required = true,
        description = "Read the owner's password from the first line of standard input.")
    @SuppressWarnings("UnusedVariable") // Says what is done anyway; no other way is offered.
    private boolean fromStandardInput;

    @Mixin private final DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
      int port = DataFolder.existing(data.folder()).httpPort();
      String url = new RunningShops(port).open(form(StandardInput.password()));
      System.out.println("Created " + slug + " at " + url);
      return CommandLine.ExitCode.OK;
    }

    private Map<String, String> form(String password) {
      return Map.of(
          "slug",
          slug,
          "shopName",
          Objects.requireNonNullElse(name, slug),
          "ownerName",
          Objects.requireNonNullElse(owner, email),
          "email",
          email,
          "plan",
          Objects.requireNonNullElse(plan, ""),
          "password",
          password);
    }
  }

  /** {@code nexus tenant suspend}. */
  @Command(
      name = "suspend",
      description = "Closes a shop; its data stays. Running nodes feel it within a second.",
      mixinStandardHelpOptions = true)
  static final class Suspend implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SLUG", description = "The shop.")
    private String slug;

    @Option(
        names = "--reason",
        paramLabel = "TEXT",
        required = true,
        description = "Why; it stays in the audit log.")
    private String reason;

    @Mixin private final DataOption data = new DataOption();

    @Override
    public Integer call() {
      if (reason.isBlank()) {
        throw new CommandFailed("A suspension needs a reason.");
      }
      try (MasterAccess access = MasterAccess.open(data.folder(), System.getenv())) {
        new TenantsByCommand(access.master()).suspend(slug, reason.strip());
      }
      System.out.println("Suspended " + slug);
      return CommandLine.ExitCode.OK;
    }
  }

  /** {@code nexus tenant resume}. */
  @Command(
      name = "resume",
      description = "Opens a suspended shop again. Running nodes feel it within a second.",
      mixinStandardHelpOptions = true)
  static final class Resume implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SLUG", description = "The shop.")
    private String slug;

    @Mixin private final DataOption data = new DataOption();

    @Override
    public Integer call() {
      try (MasterAccess access = MasterAccess.open(data.folder(), System.getenv())) {
        new TenantsByCommand(access.master()).resume(slug);
      }
      System.out.println("Resumed " + slug);
      return CommandLine.ExitCode.OK;
    }
  }
}
