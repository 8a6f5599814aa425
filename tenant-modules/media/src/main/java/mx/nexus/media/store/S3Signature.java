package mx.nexus.media.store;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signature Version 4 of S3 for whole bodies in one piece. Paths are made of letters, digits,
 * hyphens and dots only ({@link ObjectPath}), so nothing of them is to be encoded; there is no
 * query.
 */
final class S3Signature {

  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final S3Settings settings;

  S3Signature(S3Settings settings) {
    this.settings = settings;
  }

  /** The headers that a request needs besides {@code Host}, which the client sends by itself. */
  Map<String, String> headers(String method, URI address, byte[] body, Instant now) {
    String bodyHash = hex(sha256(body));
    Map<String, String> signed = new TreeMap<>();
    signed.put("host", address.getRawAuthority());
    signed.put("x-amz-content-sha256", bodyHash);
    signed.put("x-amz-date", MOMENT.format(now));
    String names = String.join(";", signed.keySet());
    StringBuilder request = new StringBuilder(method).append('\n');
    request.append(address.getRawPath()).append("\n\n");
    signed.forEach((name, value) -> request.append(name).append(':').append(value).append('\n'));
    request.append('\n').append(names).append('\n').append(bodyHash);
    String scope = DAY.format(now) + "/" + settings.region() + "/s3/aws4_request";
    String toSign =
        String.join(
            "\n", ALGORITHM, MOMENT.format(now), scope, hex(sha256(utf8(request.toString()))));
    Map<String, String> headers = new TreeMap<>(signed);
    headers.remove("host");
    headers.put(
        "Authorization",
        "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
            .formatted(ALGORITHM, settings.accessKey(), scope, names, hex(sign(toSign, now))));
    return headers;
  }

  private byte[] sign(String text, Instant now) {
    byte[] key = hmac(utf8("AWS4" + settings.secretKey()), DAY.format(now));
    for (String step : new String[] {settings.region(), "s3", "aws4_request"}) {
      key = hmac(key, step);
    }
    return hmac(key, text);
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(utf8(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
