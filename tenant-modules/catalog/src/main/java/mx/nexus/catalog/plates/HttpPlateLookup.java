package mx.nexus.catalog.plates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import mx.nexus.platform.net.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks any service that answers JSON over HTTPS; where in its answer our facts are is a setting.
 * Whatever goes wrong is no answer: nobody waits at the counter for a service. Neither the plate
 * nor the answer is ever logged.
 */
public final class HttpPlateLookup implements PlateLookup {

  private static final Logger LOG = LoggerFactory.getLogger(HttpPlateLookup.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final int OK = 200;
  private static final int LONGEST_ANSWER = 200_000;
  private static final int LONGEST_TEXT = 80;
  private static final double CONFIDENCE = 0.8;

  private final HttpPlateSettings settings;
  private final Clock clock;
  private final Duration timeout;
  private final HttpClient http;

  /** With these settings. */
  public HttpPlateLookup(HttpPlateSettings settings, Clock clock) {
    this(settings, clock, TIMEOUT);
  }

  HttpPlateLookup(HttpPlateSettings settings, Clock clock, Duration timeout) {
    this.settings = settings;
    this.clock = clock;
    this.timeout = timeout;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
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
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).timeout(timeout).header("Accept", "application/json").GET();
    if (!settings.headerName().isEmpty()) {
      request.header(settings.headerName(), settings.headerValue());
    }
    try {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      if (response.statusCode() != OK || response.body().length > LONGEST_ANSWER) {
        LOG.info("No answer of {}: status {}", settings, response.statusCode());
        return Optional.empty();
      }
      return vehicle(JSON.readTree(response.body()));
    } catch (IOException e) {
      LOG.warn("No answer of {}: {}", settings, e.getClass().getSimpleName());
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
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
