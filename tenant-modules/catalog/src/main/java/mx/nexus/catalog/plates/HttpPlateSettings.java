package mx.nexus.catalog.plates;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * How to ask a service that sells what vehicle bears a plate.
 *
 * @param name for the answer's source
 * @param urlTemplate address with {@code {plate}} and, if wanted, {@code {state}}
 * @param headerName header that carries the key; empty for none
 * @param pointers JSON pointers of the answer by our names: {@code vin make model year trim engine}
 * @param anywhere also plain HTTP and private addresses; for tests
 */
public record HttpPlateSettings(
    String name,
    String urlTemplate,
    String headerName,
    String headerValue,
    Map<String, String> pointers,
    boolean anywhere) {

  public HttpPlateSettings {
    pointers = Map.copyOf(pointers);
  }

  /**
   * From {@code PLATES_URL}, {@code PLATES_HEADER}, {@code PLATES_KEY}, {@code PLATES_FIELDS}
   * ({@code vin=/data/niv,make=/data/marca}) and {@code PLATES_NAME}; empty without an address.
   */
  public static Optional<HttpPlateSettings> from(Config config) {
    return text(config, "PLATES_URL")
        .map(
            url ->
                new HttpPlateSettings(
                    text(config, "PLATES_NAME").orElse("service"),
                    url,
                    text(config, "PLATES_HEADER").orElse(""),
                    text(config, "PLATES_KEY").orElse(""),
                    pointers(text(config, "PLATES_FIELDS").orElse("")),
                    text(config, "PLATES_ANYWHERE").map(Boolean::parseBoolean).orElse(false)));
  }

  static Map<String, String> pointers(String text) {
    Map<String, String> pointers = new HashMap<>();
    for (String pair : text.split(",")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        pointers.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
    return pointers;
  }

  private static Optional<String> text(Config config, String name) {
    return config.getOptionalValue(name, String.class).map(String::strip).filter(t -> !t.isEmpty());
  }

  /** Without the key: settings end up in logs. */
  @Override
  public String toString() {
    return "plates from " + name;
  }
}
