package mx.nexus.provisioning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class NexusTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine nexus =
      Nexus.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "up --help",
        "admin --help",
        "admin create --help",
        "tenant --help",
        "tenant list --help",
        "tenant create --help",
        "tenant suspend --help",
        "tenant resume --help",
        "migrate --help"
      })
  void everyCommandExplainsItself(String line) {
    assertThat(nexus.execute(line.split(" "))).isZero();
    assertThat(out.toString()).contains("Usage: nexus");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fly",
        "up --port x",
        "up --port 70000",
        "up --nodes 0",
        "up --nodes 9",
        "admin create",
        "tenant",
        "tenant list --limit",
        "tenant create demo",
        "tenant suspend demo",
        "tenant resume"
      })
  void wrongUsageEndsWithTwo(String line) {
    assertThat(nexus.execute(line.split(" "))).isEqualTo(2);
    assertThat(err.toString()).isNotBlank();
  }

  @Test
  void aFailureEndsWithOneAndOneLine(@TempDir Path empty) {
    int code = nexus.execute("tenant", "list", "--data", empty.toString());

    assertThat(code).isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(1).first().asString().contains("no installation");
    assertThat(Files.exists(empty.resolve("secrets.properties"))).isFalse();
  }
}
