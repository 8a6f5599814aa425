package mx.nexus.platform.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import mx.nexus.platform.observability.RequestId;
import mx.nexus.platform.problem.Languages;
import mx.nexus.platform.problem.Problem;
import mx.nexus.platform.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers whatever was thrown with a problem in the client's language.
 *
 * <p>The only place that logs failures of requests: a defect once as an error with the id that the
 * client reads in {@code instance}, a refusal as debug.
 */
@Provider
@Priority(Priorities.USER)
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

  @Context HttpHeaders headers;

  @Override
  public Response toResponse(Throwable thrown) {
    return answer(thrown, headers);
  }

  static Response answer(Throwable thrown, HttpHeaders headers) {
    if (thrown instanceof RedirectionException redirection) {
      return redirection.getResponse();
    }
    Locale language = Languages.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    Refusal refusal = Refusals.in(thrown, language).orElse(null);
    if (refusal == null) {
      LOG.error("Request failed", thrown);
      refusal = HttpRefusal.defect();
    } else if (refusal.status() >= 500) {
      LOG.error("Request cannot be served now: {}", refusal.code(), refusal.getCause());
    } else {
      LOG.debug("Request refused: {} {}", refusal.status(), refusal.code());
    }
    return answer(refusal, language, thrown);
  }

  private static Response answer(Refusal refusal, Locale language, Throwable thrown) {
    ResponseBuilder answer =
        Response.status(refusal.status())
            .type(Problem.MEDIA_TYPE)
            .language(language)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(Problem.of(refusal, language, RequestId.current()));
    refusal
        .retryAfter()
        .ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
    if (refusal.status() == 401) {
      boolean partner = refusal.code().startsWith("api.");
      answer.header(
          HttpHeaders.WWW_AUTHENTICATE, (partner ? "ApiKey" : "Bearer") + " realm=\"nexus\"");
    }
    if (thrown instanceof WebApplicationException http
        && http.getResponse().getHeaders().containsKey(HttpHeaders.ALLOW)) {
      answer.header(HttpHeaders.ALLOW, http.getResponse().getHeaderString(HttpHeaders.ALLOW));
    }
    return answer.build();
  }
}
