package mx.nexus.catalog.plates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import mx.nexus.catalog.remote.Outpour;
import mx.nexus.platform.net.PublicAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPlateLookupTest {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Plate PLATE = Plate.parse("RKA-123-B");

  private final List<String> asked = new ArrayList<>();
  private final CountDownLatch never = new CountDownLatch(1);
  private HttpServer server;
  private volatile String body =
      """
      {"data": {"niv": "3n1eb31s88k312345", "marca": "NISSAN", "modelo": "TSURU", "anio": 2008,
                "version": null}}
      """;
  private volatile int status = 200;
  private volatile boolean slow;
  private volatile boolean drips;
  private volatile boolean endless;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          synchronized (asked) {
            asked.add(
                exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("X-Key"));
          }
          if (slow) {
            try {
              never.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
          if (drips || endless) {
            Outpour.answer(exchange, drips, never);
            return;
          }
          byte[] answer = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    never.countDown();
    server.stop(0);
  }

  @Test
  void readsTheAnswerByItsPointers() {
    PlateVehicle vehicle = lookup(true).find(PLATE, "NL").orElseThrow();

    assertThat(vehicle.vin()).isEqualTo("3N1EB31S88K312345");
    assertThat(vehicle.make()).isEqualTo("NISSAN");
    assertThat(vehicle.model()).isEqualTo("TSURU");
    assertThat(vehicle.year()).isEqualTo(2008);
    assertThat(vehicle.trim()).isEmpty();
    assertThat(vehicle.source()).isEqualTo("registro");
    assertThat(vehicle.toString()).doesNotContain("3N1EB31S88K312345");
    assertThat(asked).containsExactly("/v1/RKA123B?estado=NL secret");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 401, 404, 429, 500})
  void anythingButAnAnswerIsNone(int refusal) {
    status = refusal;

    assertThat(lookup(true).find(PLATE, "")).isEmpty();
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "<html>", "{\"data\": {\"anio\": 2008}}"})
  void anAnswerWithoutAVehicleIsNone(String answer) {
    body = answer;

    assertThat(lookup(true).find(PLATE, "")).isEmpty();
  }

  @Test
  void nobodyWaitsForASlowService() {
    slow = true;

    assertThat(lookup(true).find(PLATE, "")).isEmpty();
  }

  @Test
  void nobodyWaitsForAnAnswerThatDrips() {
    drips = true;

    assertThat(assertTimeoutPreemptively(LONGEST, () -> lookup(true).find(PLATE, ""))).isEmpty();
  }

  @Test
  void nothingIsHeldOfAnAnswerWithoutEnd() {
    endless = true;

    assertThat(assertTimeoutPreemptively(LONGEST, () -> lookup(true).find(PLATE, ""))).isEmpty();
    assertThat(Outpour.sent()).isLessThan(Outpour.MOST_UNREAD);
  }

  @Test
  void leavesAFailingServiceAlone() {
    status = 503;
    HttpPlateLookup lookup = lookup(true);
    for (int i = 0; i < 5; i++) {
      assertThat(lookup.find(PLATE, "")).isEmpty();
    }

    assertThat(asked).hasSize(3);
  }

  @Test
  void platesThatTheServiceDoesNotKnowAreNoFailure() {
    status = 404;
    HttpPlateLookup lookup = lookup(true);
    for (int i = 0; i < 5; i++) {
      assertThat(lookup.find(PLATE, "")).isEmpty();
    }

    assertThat(asked).hasSize(5);
  }

  @Test
  void asksNobodyInTheOwnNetwork() {
    assertThat(lookup(false).find(PLATE, "")).isEmpty();
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://127.0.0.1/x, false",
    "https://10.0.0.8/x, false",
    "https://172.16.3.4/x, false",
    "https://192.168.1.1/x, false",
    "https://169.254.169.254/latest, false",
    "https://100.64.0.1/x, false",
    "https://0.0.0.0/x, false",
    "https://[::1]/x, false",
    "https://[fd00::1]/x, false",
    "https://[::ffff:10.0.0.1]/x, false",
    "https://[64:ff9b::a00:1]/x, false",
    "https://[2002:7f00:1::]/x, false",
    "https://[2001:0:7f00:1::]/x, false",
    "https://2130706433/x, false",
    "https://127.1/x, false",
    "https://user@8.8.8.8/x, false",
    "http://8.8.8.8/x, false",
    "ftp://8.8.8.8/x, false",
    "https://8.8.8.8/x, true",
    "https://[2606:4700::1111]/x, true"
  })
  void onlyThePublicInternetOverHttps(String address, boolean allowed) {
    assertThat(PublicAddress.isPublic(URI.create(address))).isEqualTo(allowed);
  }

  @Test
  void readsPointersFromASetting() {
    assertThat(HttpPlateSettings.pointers("vin=/data/niv, make=/data/marca,,x"))
        .isEqualTo(Map.of("vin", "/data/niv", "make", "/data/marca"));
  }

  @Test
  void theKeyStaysOutOfLogs() {
    assertThat(settings(true).toString()).doesNotContain("secret");
  }

  private HttpPlateLookup lookup(boolean anywhere) {
    return new HttpPlateLookup(settings(anywhere), Clock.systemUTC(), Duration.ofSeconds(1));
  }

  private HttpPlateSettings settings(boolean anywhere) {
    return new HttpPlateSettings(
        "registro",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/{plate}?estado={state}",
        "X-Key",
        "secret",
        HttpPlateSettings.pointers(
            "vin=/data/niv,make=/data/marca,model=/data/modelo,year=/data/anio,trim=/data/version"),
        anywhere);
  }
}
