package mx.nexus.media;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import mx.nexus.platform.problem.NotFound;

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
    EntityTag tag = new EntityTag(key + "-" + size.code());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged != null
            ? unchanged
            : Response.ok(file.get().orElseThrow(() -> new NotFound("media.picture-lost")), TYPE);
    return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, FOR_EVER).build();
  }
}
