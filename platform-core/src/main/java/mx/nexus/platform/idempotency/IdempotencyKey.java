package mx.nexus.platform.idempotency;

import java.util.UUID;
import mx.nexus.platform.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Name that the caller gives to one command, so that sending it again does not do it again. */
public record IdempotencyKey(UUID value) {

  public static final String HEADER = "Idempotency-Key";

  /**
   * Reads the header {@value #HEADER}.
   *
   * @throws InvalidInput when it is missing or no UUID
   */
  public static IdempotencyKey parse(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw InvalidInput.of(HEADER, "idempotency.key-missing");
    }
    try {
      return new IdempotencyKey(UUID.fromString(header.strip()));
    } catch (IllegalArgumentException notUuid) {
      throw InvalidInput.of(HEADER, "idempotency.key-malformed");
    }
  }
}
