package mx.nexus.provisioning.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import mx.nexus.platform.command.CommandFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir private Path root;

  /** A lost lock lets the next command take the running database for one left behind. */
  @Test
  void keepsTheLockWhenMemoryIsCollected() {
    DataFolder.open(root).lock();

    System.gc();
    System.gc();

    DataFolder other = DataFolder.open(root);
    assertThat(other.isLocked()).isTrue();
    assertThatThrownBy(other::lock)
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("is in use");
  }

  @Test
  void saysWhereItAnswersOnlyWhileItRuns() {
    DataFolder data = DataFolder.open(root);
    data.writeHttpPort(8081);
    assertThatThrownBy(data::httpPort)
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("does not run");

    data.lock();

    assertThat(data.httpPort()).isEqualTo(8081);
  }
}
