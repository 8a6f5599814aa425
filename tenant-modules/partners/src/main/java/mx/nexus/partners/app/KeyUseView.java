package mx.nexus.partners.app;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.security.ApiKeyUse;

/**
 * One request made with a key.
 *
 * @param millis time taken on the server
 * @param requestId the id in the log
 */
public record KeyUseView(
    Instant at,
    UUID keyId,
    @Example("Tienda en línea") String keyName,
    @Example("GET") String method,
    @Example("/api/v1/inventory/stock") String path,
    @Example("200") int status,
    @Example("4") int millis,
    String requestId)
    implements Serializable {

  static KeyUseView of(ApiKeyUse use, String keyName) {
    return new KeyUseView(
        use.at(),
        use.keyId(),
        keyName,
        use.method(),
        use.path(),
        use.status(),
        use.millis(),
        use.requestId());
  }
}
