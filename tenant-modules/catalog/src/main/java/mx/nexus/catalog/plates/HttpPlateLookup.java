package mx.nexus.catalog.plates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mx.nexus.catalog.remote.BoundedHttp;
import mx.nexus.catalog.remote.BoundedHttp.Answer;
import mx.nexus.catalog.remote.CircuitBreaker;
import mx.nexus.platform.net.PublicAddress;
import okhttp3.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks any service that answers JSON over HTTPS; where in its answer our facts are is a setting.
 * Whatever goes wrong is no answer: nobody waits at the counter for a service, and one that fails
 * is left alone for a while. Neither the plate nor the answer is ever logged.
 */
public final class HttpPlateLookup implements PlateLookup {

  private static final Logger LOG = LoggerFactory.getLogger(HttpPlateLookup.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final int REDIRECT = 300;
  private static final int REFUSED = 400;
  private static final int BROKEN = 500;

  /** Refusals of the one who asks; the others are about the plate. */
  private static final Set<Integer> ABOUT_US = Set.of(401, 402, 403, 429);

  private static final int LONGEST_ANSWER = 200_000;
  private static final int LONGEST_TEXT = 80;
  private static final double CONFIDENCE = 0.8;

  private final HttpPlateSettings settings;
  private final Clock clock;
  private final CircuitBreaker circuit;
  private final BoundedHttp http;

  /** With these settings. */
  public HttpPlateLookup(HttpPlateSettings settings, Clock clock) {
    this(settings, clock, TIMEOUT);
  }

  HttpPlateLookup(HttpPlateSettings settings, Clock clock, Duration timeout) {
    this.settings = settings;
    this.clock = clock;
    this.circuit = new CircuitBreaker(clock);
    this.http =
        new BoundedHttp(
            timeout, LONGEST_ANSWER, at -> settings.anywhere() || PublicAddress.isPublic(at));
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public boolean external() {
    return true;
  }

  @Override
  public Optional<PlateVehicle> find(Plate plate, String state) {
    try {
      URI address = address(plate, state);
      if (!settings.anywhere() && !PublicAddress.isPublic(address)) {
        LOG.warn("The address of {} is not a public one over HTTPS", settings);
        return Optional.empty();
      }
      return ask(address);
    } catch (IllegalArgumentException e) {
      LOG.warn("The address of {} is malformed", settings);
      return Optional.empty();
    }
  }

  private URI address(Plate plate, String state) {
    return URI.create(
        settings
            .urlTemplate()
            .replace("{plate}", URLEncoder.encode(plate.key(), StandardCharsets.UTF_8))
            .replace("{state}", URLEncoder.encode(state, StandardCharsets.UTF_8)));
  }

  private Optional<PlateVehicle> ask(URI address) {
    if (!circuit.permits()) {
      return Optional.empty();
    }
    try {
      Answer answer = http.ask(request(address));
      if (isFailure(answer.status())) {
        return failed("status " + answer.status());
      }
      JsonNode said = answer.isOk() ? JSON.readTree(answer.body()) : JSON.missingNode();
      circuit.succeeded();
      return vehicle(said);
    } catch (IOException e) {
      return failed(e.getClass().getSimpleName());
    }
  }

  private static boolean isFailure(int status) {
    return status >= BROKEN
        || (status >= REDIRECT && status < REFUSED)
        || ABOUT_US.contains(status);
  }

  private Request request(URI address) {
    Request.Builder request =
        new Request.Builder().url(address.toString()).header("Accept", "application/json");
    if (!settings.headerName().isEmpty()) {
      request.header(settings.headerName(), settings.headerValue());
    }
    return request.build();
  }

  private Optional<PlateVehicle> failed(String why) {
    LOG.warn("No answer of {}: {}", settings, why);
    circuit.failed();
    return Optional.empty();
  }

  /** Empty when the answer names neither a VIN nor a make. */
  private Optional<PlateVehicle> vehicle(JsonNode answer) {
    PlateVehicle vehicle =
        new PlateVehicle(
            text(answer, "vin").toUpperCase(Locale.ROOT),
            null,
            text(answer, "make"),
            text(answer, "model"),
            year(text(answer, "year")),
            text(answer, "trim"),
            text(answer, "engine"),
            settings.name(),
            clock.instant(),
            CONFIDENCE);
    return Optional.of(vehicle).filter(v -> !v.vin().isEmpty() || !v.make().isEmpty());
  }

  private static @org.jspecify.annotations.Nullable Integer year(String text) {
    return text.matches("(19|20)\\d\\d") ? Integer.valueOf(text) : null;
  }

  private String text(JsonNode answer, String field) {
    String pointer = settings.pointers().getOrDefault(field, "");
    if (!pointer.startsWith("/")) {
      return "";
    }
    JsonNode value = answer.at(pointer);
    String text = value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }
}
