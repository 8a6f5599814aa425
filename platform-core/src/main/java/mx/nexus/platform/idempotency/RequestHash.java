package mx.nexus.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import mx.nexus.platform.rest.WireJson;

/** Fingerprint of a command's content: SHA-256 of what it was for and of its canonical JSON. */
public final class RequestHash {

  private RequestHash() {}

  /**
   * @param operation which command, for example {@code sales.complete}: the same body sent to
   *     another operation is another command
   */
  public static String of(String operation, Object request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(operation.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(WireJson.mapper().writeValueAsBytes(request));
      return HexFormat.of().formatHex(digest.digest());
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
