package mx.nexus.catalog.vin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.nexus.catalog.remote.BoundedHttp;
import mx.nexus.catalog.remote.BoundedHttp.Answer;
import mx.nexus.catalog.remote.CircuitBreaker;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
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
  private static final int LONGEST_ANSWER = 4_000_000;
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final HttpUrl base;
  private final CircuitBreaker circuit;
  private final BoundedHttp http;

  /**
   * At this address.
   *
   * @param base for example {@code https://vpic.nhtsa.dot.gov/api/vehicles}
   */
  public NhtsaVpic(String base, Clock clock) {
    this(base, clock, TIMEOUT);
  }

  NhtsaVpic(String base, Clock clock, Duration timeout) {
    this.base = HttpUrl.get(base.replaceAll("/+$", ""));
    this.circuit = new CircuitBreaker(clock);
    this.http = new BoundedHttp(timeout, LONGEST_ANSWER, address -> true);
  }

  /** What the service says of a VIN; empty when it says nothing or cannot be asked. */
  public Optional<NhtsaAnswer> decode(Vin vin) {
    HttpUrl address =
        base.newBuilder()
            .addPathSegment("DecodeVinValues")
            .addPathSegment(vin.value())
            .addQueryParameter("format", "json")
            .build();
    return ask(new Request.Builder().url(address)).flatMap(results -> results.stream().findFirst());
  }

  /** What it says of many, asked for {@link #BATCH} at a time; those it cannot tell are missing. */
  public Map<Vin, NhtsaAnswer> decode(List<Vin> vins) {
    Map<Vin, NhtsaAnswer> answers = new HashMap<>();
    for (int from = 0; from < vins.size(); from += BATCH) {
      List<Vin> some = vins.subList(from, Math.min(vins.size(), from + BATCH));
      String data = some.stream().map(Vin::value).collect(Collectors.joining(";"));
      HttpUrl address = base.newBuilder().addPathSegments("DecodeVINValuesBatch/").build();
      FormBody form = new FormBody.Builder().add("format", "json").add("data", data).build();
      ask(new Request.Builder().url(address).post(form))
          .orElse(List.of())
          .forEach(
              answer ->
                  some.stream()
                      .filter(vin -> vin.value().equals(answer.vin()))
                      .forEach(vin -> answers.put(vin, answer)));
    }
    return Map.copyOf(answers);
  }

  private Optional<List<NhtsaAnswer>> ask(Request.Builder request) {
    if (!circuit.permits()) {
      return Optional.empty();
    }
    try {
      Answer answer = http.ask(request.header("Accept", "application/json").build());
      if (!answer.isOk()) {
        return failed("status " + answer.status());
      }
      List<NhtsaAnswer> answers = read(answer.body());
      circuit.succeeded();
      return Optional.of(answers);
    } catch (IOException e) {
      return failed(e.getClass().getSimpleName());
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
