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
    assertThat(log("before\n" + line + "\nafter").lacksAnApplication()).isTrue();
  }

  @Test
  void aServerThatIsStillStarting() throws IOException {
    StartLog log = log("pos-web was successfully deployed in 9,001 ms");
    assertThat(log.lacksAnApplication()).isFalse();
    assertThat(log.hasFailed()).isFalse();
    StartLog notThereYet = StartLog.of(folder.resolve("not there yet"));
    assertThat(notThereYet.lacksAnApplication()).isFalse();
    assertThat(notThereYet.hasFailed()).isFalse();
  }

  @Test
  void aServerThatDoesNotStartAtAll() throws IOException {
    StartLog log = log("fish.payara.micro.BootstrapException: cannot bind");
    assertThat(log.hasFailed()).isTrue();
    assertThat(log.lacksAnApplication()).isFalse();
  }

  private StartLog log(String text) throws IOException {
    return StartLog.of(Files.writeString(folder.resolve("payara-1.log"), text));
  }
}
