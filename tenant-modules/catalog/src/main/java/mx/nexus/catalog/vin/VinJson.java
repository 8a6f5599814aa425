package mx.nexus.catalog.vin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** A decoded VIN as text, for the caches of the cluster, which hold types of the JDK only. */
public final class VinJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private VinJson() {}

  /** As text. */
  public static String write(DecodedVin decoded) {
    try {
      return JSON.writeValueAsString(decoded);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From text; empty when another version wrote it. */
  public static Optional<DecodedVin> read(String text) {
    try {
      return Optional.ofNullable(JSON.readValue(text, DecodedVin.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
