package mx.nexus.catalog.vin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * NHTSA's public service vPIC. It answers slowly at times and refuses when asked too often, so
 * every failure is an empty answer here, and after some failures it is left alone for a while.
 */
public final class NhtsaVpic {

  /** Most VINs of one request. */
  public static final int BATCH = 50;

  private static final Logger LOG = LoggerFactory.getLogger(NhtsaVpic.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;
  private static final int LONGEST_ANSWER = 4_000_000;
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final String base;
  private final Duration timeout;
  private final CircuitBreaker circuit;
  private final HttpClient http;

  /**
   * At this address.
   *
   * @param base for example {@code https://vpic.nhtsa.dot.gov/api/vehicles}
   */
  public NhtsaVpic(String base, Clock clock) {
    this(base, clock, TIMEOUT);
  }

  NhtsaVpic(String base, Clock clock, Duration timeout) {
    this.base = base.replaceAll("/+$", "");
    this.timeout = timeout;
    this.circuit = new CircuitBreaker(clock);
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  /** What the service says of a VIN; empty when it says nothing or cannot be asked. */
  public Optional<NhtsaAnswer> decode(Vin vin) {
    URI address = URI.create(base + "/DecodeVinValues/" + vin.value() + "?format=json");
    return ask(HttpRequest.newBuilder(address).GET())
        .flatMap(results -> results.stream().findFirst());
  }

  /** What it says of many, asked for {@link #BATCH} at a time; those it cannot tell are missing. */
  public Map<Vin, NhtsaAnswer> decode(List<Vin> vins) {
    Map<Vin, NhtsaAnswer> answers = new HashMap<>();
    for (int from = 0; from < vins.size(); from += BATCH) {
      List<Vin> some = vins.subList(from, Math.min(vins.size(), from + BATCH));
      String data = some.stream().map(Vin::value).collect(Collectors.joining(";"));
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(base + "/DecodeVINValuesBatch/"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  BodyPublishers.ofString(
                      "format=json&data=" + URLEncoder.encode(data, StandardCharsets.UTF_8)));
      ask(request)
          .orElse(List.of())
          .forEach(
              answer ->
                  some.stream()
                      .filter(vin -> vin.value().equals(answer.vin()))
                      .forEach(vin -> answers.put(vin, answer)));
    }
    return Map.copyOf(answers);
  }

  private Optional<List<NhtsaAnswer>> ask(HttpRequest.Builder request) {
    if (!circuit.permits()) {
      return Optional.empty();
    }
    try {
      HttpResponse<byte[]> response =
          http.send(
              request.timeout(timeout).header("Accept", "application/json").build(),
              BodyHandlers.ofByteArray());
      if (response.statusCode() != OK || response.body().length > LONGEST_ANSWER) {
        return failed("status " + response.statusCode());
      }
      List<NhtsaAnswer> answers = read(response.body());
      circuit.succeeded();
      return Optional.of(answers);
    } catch (IOException e) {
      return failed(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** The address holds the VIN, so it stays out of the log. */
  private Optional<List<NhtsaAnswer>> failed(String why) {
    LOG.warn("NHTSA cannot be asked: {}", why);
    circuit.failed();
    return Optional.empty();
  }

  private static List<NhtsaAnswer> read(byte[] body) throws JsonProcessingException, IOException {
    JsonNode results = JSON.readTree(body).path("Results");
    if (!results.isArray()) {
      throw new IOException("no Results");
    }
    return Arrays.stream(JSON.convertValue(results, JsonNode[].class))
        .map(NhtsaAnswer::of)
        .toList();
  }
}
