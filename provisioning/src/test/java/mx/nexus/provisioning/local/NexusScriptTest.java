package mx.nexus.provisioning.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says before it builds anything; with a disk and a Maven of our own. */
class NexusScriptTest {

  @TempDir private Path home;

  @BeforeEach
  void notBuiltYet() throws IOException {
    Files.copy(Path.of("../nexus"), home.resolve("nexus"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.createDirectory(home.resolve("bin"));
    script("mvn", "touch '" + home.resolve("built") + "'; exit 1");
    script("java", "echo 'openjdk version \"17.0.15\" 2025-04-15' >&2");
    script("javac", "");
  }

  @Test
  void aFullDiskIsToldBeforeTheBuild() throws Exception {
    disk("/", 120);

    String said = nexus("up");

    assertThat(said).contains("has only 120 MB left; Nexus POS needs 500 MB.");
    assertThat(said.lines()).hasSize(1);
    assertThat(home.resolve("built")).doesNotExist();
  }

  @Test
  void theDiskOfTheDataCountsToo() throws Exception {
    disk(home.resolve("elsewhere").toString(), 120);
    Files.createDirectory(home.resolve("elsewhere"));

    for (String[] up :
        List.of(
            new String[] {"up", "--data", "elsewhere/data"},
            new String[] {"up", "--data=" + home.resolve("elsewhere")})) {
      assertThat(nexus(up)).contains("elsewhere has only 120 MB left");
      assertThat(home.resolve("built")).doesNotExist();
    }
  }

  @Test
  void withRoomItBuilds() throws Exception {
    disk("/", 50_000);

    assertThat(nexus("up")).contains("Building Nexus POS (not built yet)", "The build failed");
    assertThat(home.resolve("built")).exists();
  }

  /** A disk that has so little left in this folder, and plenty elsewhere. */
  private void disk(String folder, int megabytes) throws IOException {
    script(
        "df",
        """
        free=90000
        case "$2" in %s*) free=%d ;; esac
        echo 'Filesystem 1048576-blocks Used Available Capacity Mounted on'
        echo "/dev/x 100000 1 $free 99%% /"
        """
            .formatted(folder, megabytes));
  }

  private void script(String name, String body) throws IOException {
    Path file = home.resolve("bin").resolve(name);
    Files.writeString(file, "#!/usr/bin/env bash\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String nexus(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", home.resolve("nexus").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().put("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
    builder.environment().remove("JAVA_HOME");
    builder.environment().remove("NEXUS_DATA_DIR");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    return said;
  }
}
