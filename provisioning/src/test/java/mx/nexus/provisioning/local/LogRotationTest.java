package mx.nexus.provisioning.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogRotationTest {

  private static final int MOST = 100;

  @TempDir private Path folder;
  private Path log;
  private LogRotation rotation;

  @BeforeEach
  void log() {
    log = folder.resolve("payara-1.log");
    rotation = new LogRotation(folder, MOST, 3);
  }

  @Test
  void aServerThatWritesOnDoesNotNotice() throws Exception {
    Process server =
        new ProcessBuilder("sh", "-c", "while read -r line; do echo \"$line\"; done")
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try (var input = server.outputWriter()) {
      input.write("a".repeat(MOST + 1) + "\n");
      input.flush();
      await(MOST + 2);

      rotation.rotateWhatIsLarge();
      input.write("b\n");
    }
    assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();

    assertThat(Files.readString(log)).isEqualTo("b\n");
    assertThat(Files.readString(folder.resolve("payara-1.log.1"))).startsWith("aaa");
  }

  @Test
  void keepsTheLatestFew() throws IOException {
    for (int round = 1; round <= 6; round++) {
      Files.writeString(log, (round + " ").repeat(MOST));
      rotation.rotateWhatIsLarge();
    }

    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder(
            "payara-1.log", "payara-1.log.1", "payara-1.log.2", "payara-1.log.3");
    assertThat(Files.readString(folder.resolve("payara-1.log.1"))).startsWith("6 ");
    assertThat(Files.readString(folder.resolve("payara-1.log.3"))).startsWith("4 ");
  }

  @Test
  void leavesSmallLogsAlone() throws IOException {
    Files.writeString(log, "short");

    rotation.rotateWhatIsLarge();

    assertThat(folder.toFile().list()).containsExactly("payara-1.log");
  }

  @Test
  void theLogOfAnEndedServerIsPutAsideAndNothingOfItWithout() throws IOException {
    rotation.rotate(log);
    Files.writeString(log, "ended");
    rotation.rotate(log);

    assertThat(folder.toFile().list()).containsExactly("payara-1.log.1");
  }

  private void await(long size) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (Files.size(log) < size) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
