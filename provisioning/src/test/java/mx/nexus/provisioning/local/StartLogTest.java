package mx.nexus.provisioning.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartLogTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[GRAVE] [] [javax.enterprise.system.core] Exception while deploying the app [pos-web]",
        "[GRAVE] [] [javax.enterprise.system.core] Exception while loading the app : CDI failure",
        "Failed to deploy pos-web.war",
        "pos-web is not deployed"
      })
  void whatPayaraSaysOfAnApplicationThatWillNotStart(String line) throws IOException {
    assertThat(StartLog.lacksAnApplication(log("before\n" + line + "\nafter"))).isTrue();
  }

  @Test
  void aServerThatIsStillStarting() throws IOException {
    Path log = log("pos-web was successfully deployed in 9,001 ms");
    assertThat(StartLog.lacksAnApplication(log)).isFalse();
    assertThat(StartLog.hasFailed(log)).isFalse();
    assertThat(StartLog.lacksAnApplication(folder.resolve("not there yet"))).isFalse();
    assertThat(StartLog.hasFailed(folder.resolve("not there yet"))).isFalse();
  }

  @Test
  void aServerThatDoesNotStartAtAll() throws IOException {
    Path log = log("fish.payara.micro.BootstrapException: cannot bind");
    assertThat(StartLog.hasFailed(log)).isTrue();
    assertThat(StartLog.lacksAnApplication(log)).isFalse();
  }

  private Path log(String text) throws IOException {
    return Files.writeString(folder.resolve("payara-1.log"), text);
  }
}
