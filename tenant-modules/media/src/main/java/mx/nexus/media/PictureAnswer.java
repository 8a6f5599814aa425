package mx.nexus.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mx.nexus.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * A picture as answer: what lies at its address never changes, so browsers keep it for a year
 * without asking again, and who asks is told by a strong tag.
 */
public final class PictureAnswer {

  /** What is handed out. */
  public static final String TYPE = "image/webp";

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private PictureAnswer() {}

  /**
   * The answer to this request.
   *
   * @param file read only when the caller does not have it yet
   */
  public static Response of(
      Request request, String key, PictureSize size, Supplier<Optional<byte[]>> file) {
    EntityTag tag = new EntityTag(tag(key, size));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged != null ? unchanged : Response.ok(content(file), TYPE);
    return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, FOR_EVER).build();
  }

  /**
   * The same for a page that is made outside the API.
   *
   * @param file read only when the caller does not have it yet
   */
  public static void send(
      HttpServletRequest request,
      HttpServletResponse response,
      String key,
      PictureSize size,
      Supplier<Optional<byte[]>> file)
      throws IOException {
    String tag = "\"" + tag(key, size) + "\"";
    boolean unchanged = isAmong(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag);
    byte[] content = unchanged ? new byte[0] : content(file);
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
    if (unchanged) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(TYPE);
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  private static String tag(String key, PictureSize size) {
    return key + "-" + size.code();
  }

  private static byte[] content(Supplier<Optional<byte[]>> file) {
    return file.get().orElseThrow(() -> new NotFound("media.picture-lost"));
  }

  /** Whether the caller has it; compared without regard to strength, as a GET is (RFC 9110). */
  static boolean isAmong(@Nullable String known, String tag) {
    return known != null
        && Stream.of(known.split(","))
            .map(String::strip)
            .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
  }
}
