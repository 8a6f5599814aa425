package mx.nexus.catalog.vin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import mx.nexus.catalog.remote.Outpour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Against a server that answers as NHTSA's does: an envelope of Count, Message, SearchCriteria and
 * Results; texts for everything, empty for unknown; HTTP 200 even for a bad VIN.
 */
class NhtsaVpicTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Vin ACCORD = Vin.parse("1HGCM82633A004352");

  private final MovableClock clock = new MovableClock();
  private final List<String> asked = new ArrayList<>();
  private final CountDownLatch never = new CountDownLatch(1);
  private HttpServer server;
  private volatile int status = 200;
  private volatile boolean slow;
  private volatile boolean drips;
  private volatile boolean endless;
  private volatile boolean broken;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/api/vehicles/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    never.countDown();
    server.stop(0);
  }

  @Test
  void readsTheFlatAnswer() {
    NhtsaAnswer answer = vpic().decode(ACCORD).orElseThrow();

    assertThat(answer.clean()).isTrue();
    assertThat(answer.decoded().make()).isEqualTo("HONDA");
    assertThat(answer.decoded().model()).isEqualTo("Accord");
    assertThat(answer.decoded().year()).isEqualTo(2003);
    assertThat(answer.decoded().engine().litres()).isEqualByComparingTo("2.998");
    assertThat(answer.decoded().engine().cylinders()).isEqualTo(6);
    assertThat(answer.decoded().driveType()).isEmpty();
    assertThat(asked)
        .containsExactly("GET /api/vehicles/DecodeVinValues/1HGCM82633A004352?format=json");
  }

  @Test
  void readsSeveralErrorCodes() {
    NhtsaAnswer answer = vpic().decode(Vin.parse("3N1AB7AP5GY255348")).orElseThrow();

    assertThat(answer.errors()).containsExactly("1", "14");
    assertThat(answer.clean()).isFalse();
    assertThat(answer.errorText()).startsWith("1 - Check Digit");
  }

  @Test
  void asksForManyFiftyAtATime() {
    List<Vin> vins =
        IntStream.range(0, 120).mapToObj(i -> Vin.parse("1HGCM8263%08d".formatted(i))).toList();

    Map<Vin, NhtsaAnswer> answers = vpic().decode(vins);

    assertThat(answers).hasSize(120);
    assertThat(answers.get(vins.get(77)).vin()).isEqualTo(vins.get(77).value());
    assertThat(asked)
        .hasSize(3)
        .allMatch(line -> line.startsWith("POST /api/vehicles/DecodeVINValuesBatch/"));
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 429, 500, 503})
  void isOfflineWhenTheServiceRefuses(int refusal) {
    status = refusal;

    assertThat(vpic().decode(ACCORD)).isEmpty();
  }

  @Test
  void isOfflineWhenTheServiceIsSlow() {
    slow = true;
    long start = System.nanoTime();

    assertThat(vpic().decode(ACCORD)).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void isOfflineWhenTheAnswerDrips() {
    drips = true;

    assertThat(assertTimeoutPreemptively(LONGEST, () -> vpic().decode(ACCORD))).isEmpty();
  }

  @Test
  void isOfflineWhenTheAnswerHasNoEnd() {
    endless = true;

    assertThat(assertTimeoutPreemptively(LONGEST, () -> vpic().decode(ACCORD))).isEmpty();
    assertThat(Outpour.sent()).isLessThan(Outpour.MOST_UNREAD);
  }

  @Test
  void isOfflineWhenTheAnswerIsNotWhatWeKnow() {
    broken = true;

    assertThat(vpic().decode(ACCORD)).isEmpty();
  }

  @Test
  void leavesAFailingServiceAloneAndThenTriesOnce() {
    NhtsaVpic vpic = vpic();
    status = 503;
    for (int i = 0; i < 5; i++) {
      assertThat(vpic.decode(ACCORD)).isEmpty();
    }
    assertThat(asked).hasSize(3);

    clock.now = clock.now.plusSeconds(61);
    assertThat(vpic.decode(ACCORD)).isEmpty();
    assertThat(vpic.decode(ACCORD)).isEmpty();
    assertThat(asked).hasSize(4);

    status = 200;
    clock.now = clock.now.plusSeconds(61);
    assertThat(vpic.decode(ACCORD)).isPresent();
    assertThat(vpic.decode(ACCORD)).isPresent();
  }

  private NhtsaVpic vpic() {
    return new NhtsaVpic(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/api/vehicles/",
        clock,
        Duration.ofSeconds(1));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    synchronized (asked) {
      asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    }
    if (slow) {
      awaitEnd();
    }
    if (drips || endless) {
      Outpour.answer(exchange, drips, never);
      return;
    }
    byte[] answer = broken ? "<html>".getBytes(StandardCharsets.UTF_8) : envelope(exchange, body);
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private void awaitEnd() {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] envelope(HttpExchange exchange, String body) throws IOException {
    ArrayNode results = JSON.createArrayNode();
    if (exchange.getRequestMethod().equals("POST")) {
      String data = URLDecoder.decode(body, StandardCharsets.UTF_8);
      String vins = data.substring(data.indexOf("data=") + 5);
      List<String> each = Arrays.asList(vins.split(";"));
      assertThat(data).startsWith("format=json&");
      assertThat(each).hasSizeLessThanOrEqualTo(50);
      each.forEach(vin -> results.add(result(vin, "0", "HONDA", "Accord", "2003")));
    } else {
      String path = exchange.getRequestURI().getPath();
      String vin = path.substring(path.lastIndexOf('/') + 1);
      String error = vin.startsWith("3N1") ? "1,14" : "0";
      results.add(result(vin, error, "HONDA", "Accord", "2003"));
    }
    ObjectNode envelope = JSON.createObjectNode();
    envelope.put("Count", results.size());
    envelope.put("Message", "Results returned successfully");
    envelope.put("SearchCriteria", "VIN(s)");
    envelope.set("Results", results);
    return JSON.writeValueAsBytes(envelope);
  }

  static JsonNode result(String vin, String error, String make, String model, String year) {
    try {
      return JSON.readTree(
          """
          {"VIN": "%s", "ErrorCode": "%s", "ErrorText": "%s", "SuggestedVIN": "",
           "Make": "%s", "MakeID": "474", "Model": "%s", "ModelYear": "%s", "Trim": "EX-V6",
           "Series": "", "BodyClass": "Coupe", "VehicleType": "PASSENGER CAR", "DriveType": "",
           "DisplacementL": "2.998", "EngineCylinders": "6", "EngineConfiguration": "V-Shaped",
           "EngineModel": "J30A4", "FuelTypePrimary": "Gasoline", "TransmissionStyle": null,
           "PlantCountry": "UNITED STATES (USA)", "PlantCity": "MARYSVILLE",
           "Manufacturer": "AMERICAN HONDA MOTOR CO., INC."}
          """
              .formatted(
                  vin,
                  error,
                  error.equals("0") ? "0 - VIN decoded clean" : "1 - Check Digit does not compute",
                  make,
                  model,
                  year));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class MovableClock extends Clock {

    private Instant now = Instant.parse("2026-11-24T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
