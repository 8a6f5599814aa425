package mx.nexus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payara goes on without an application that it could not deploy; the product does not. */
class StartIT {

  @TempDir private Path data;

  @Test
  void aServerThatLacksAnApplicationIsStartedOnceMore() {
    CompletableFuture<Void> failure = CompletableFuture.runAsync(this::payaraTellsOfAFailure);

    try (NexusProcess nexus = NexusProcess.start(data, NexusProcess.freePorts(1), 1, Map.of())) {
      failure.join();

      assertThat(nexus.said())
          .contains("Application server 1 did not start an application; starting it again");
      assertThat(Shop.open(nexus.api()).api().get("/pos/api/branches").status()).isEqualTo(200);
    }
  }

  private void payaraTellsOfAFailure() {
    Path log = data.resolve("logs/payara-1.log");
    Until.isTrue(Duration.ofMinutes(3), () -> Files.exists(log), "the server writes its log");
    try {
      Files.writeString(
          log, "Exception while deploying the app [pos-web]\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
