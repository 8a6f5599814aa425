package mx.nexus.platform.rest;

import java.util.Map;
import mx.nexus.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The request breaks a rule of HTTP or of our API before any use case saw it. */
public final class HttpRefusal extends Refusal {

  private static final Map<Integer, String> CODES =
      Map.of(
          400, "request.malformed",
          401, "auth.required",
          403, "auth.forbidden",
          404, "request.no-such-path",
          405, "request.method-not-allowed",
          406, "request.not-acceptable",
          413, "request.too-large",
          415, "request.unsupported-media-type");

  private HttpRefusal(int status, String code, @Nullable Object... args) {
    super(status, code, args);
  }

  /** The refusal for a status that HTTP itself explains. */
  public static HttpRefusal of(int status) {
    return new HttpRefusal(status, CODES.getOrDefault(status, "http." + status));
  }

  /** The body is larger than the operation takes. */
  static HttpRefusal tooLarge(long maxBytes) {
    return new HttpRefusal(413, "request.too-large", maxBytes / 1024);
  }

  /** The body is not JSON at this place. */
  static HttpRefusal malformedJson(int line, int column) {
    return new HttpRefusal(400, "request.malformed-json", line, column);
  }

  /** The operation needs a body and got none. */
  static HttpRefusal noBody() {
    return new HttpRefusal(400, "request.body-missing");
  }

  /** We are at fault. */
  public static HttpRefusal defect() {
    return new HttpRefusal(500, "server.error");
  }
}
