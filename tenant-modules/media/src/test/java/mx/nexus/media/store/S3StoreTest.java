package mx.nexus.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class S3StoreTest extends ObjectStoreContract {

  private S3Server server;

  @BeforeEach
  void start() throws IOException {
    server = new S3Server();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Override
  ObjectStore store() {
    return store(S3Server.SECRET);
  }

  private ObjectStore store(String secret) {
    return new S3Store(
        new S3Settings(
            server.address(), S3Server.BUCKET, "us-east-1", S3Server.ACCESS, secret, true),
        Clock.systemUTC());
  }

  @Test
  void isRefusedWithAnotherKey() {
    assertThatThrownBy(() -> store("otra").put(ObjectPath.shared("x"), bytes("uno")))
        .isInstanceOf(StoreFailed.class);
    assertThat(server.objects).isEmpty();
  }

  @Test
  void triesAgainWhatFailsForAMoment() {
    server.troubles.addAll(List.of(503, 500));

    store().put(ObjectPath.shared("x"), bytes("uno"));

    assertThat(server.objects.keySet()).containsExactly("/fotos/shared/x");
  }

  @Test
  void givesUpOnWhatStaysBroken() {
    server.troubles.addAll(List.of(503, 503, 503, 200));

    assertThatThrownBy(() -> store().get(ObjectPath.shared("x"))).isInstanceOf(StoreFailed.class);
    assertThat(server.troubles).hasSize(1);
  }

  @Test
  void readsItsSettings() {
    Map<String, String> said =
        Map.of(
            "NEXUS_IMAGES_S3_ENDPOINT", "https://s3.example/",
            "NEXUS_IMAGES_S3_BUCKET", "fotos",
            "NEXUS_IMAGES_S3_ACCESS_KEY", "a",
            "NEXUS_IMAGES_S3_SECRET_KEY", "secreta",
            "NEXUS_IMAGES_S3_PATH_STYLE", "false");

    S3Settings settings = S3Settings.of(name -> Optional.ofNullable(said.get(name))).orElseThrow();

    assertThat(settings.address(ObjectPath.shared("x")))
        .isEqualTo(URI.create("https://fotos.s3.example/shared/x"));
    assertThat(settings.toString()).doesNotContain("secreta");
    assertThat(S3Settings.of(name -> Optional.empty())).isEmpty();
    assertThatThrownBy(
            () ->
                S3Settings.of(
                    name ->
                        Optional.of("https://s3.example").filter(v -> name.endsWith("ENDPOINT"))))
        .hasMessageContaining("NEXUS_IMAGES_S3_BUCKET");
  }
}
