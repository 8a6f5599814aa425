package mx.nexus.platform.front;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import mx.nexus.platform.observability.RequestId;
import mx.nexus.platform.problem.Languages;
import mx.nexus.platform.problem.Problem;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.rest.HttpRefusal;
import mx.nexus.platform.rest.WireJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers refusals and defects outside JAX-RS: programs get the problem, people an error page that
 * finds it in the request attribute {@value Problem#ATTRIBUTE}.
 */
public final class Refused {

  private static final Logger LOG = LoggerFactory.getLogger(Refused.class);

  private Refused() {}

  static void answer(
      Refusal refusal, Channel channel, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LOG.debug("Request refused: {} {}", refusal.status(), refusal.code());
    write(refusal, channel, request, response);
  }

  static void answerDefect(
      Exception defect, Channel channel, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Refusal refusal = refusalIn(defect);
    if (refusal != null) {
      answer(refusal, channel, request, response);
      return;
    }
    LOG.error("Request failed", defect);
    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, defect);
    write(HttpRefusal.defect(), channel, request, response);
  }

  private static @Nullable Refusal refusalIn(Exception thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
    }
    return null;
  }

  private static void write(
      Refusal refusal, Channel channel, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    Locale language = Languages.best(request.getHeader("Accept-Language"));
    Problem problem = Problem.of(refusal, language, RequestId.current());
    request.setAttribute(Problem.ATTRIBUTE, problem);
    response.resetBuffer();
    refusal
        .retryAfter()
        .ifPresent(
            wait ->
                response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))));
    if (!channel.isForPrograms()) {
      response.sendError(refusal.status());
      return;
    }
    response.setStatus(refusal.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Language", language.toLanguageTag());
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(WireJson.mapper().writeValueAsBytes(problem));
  }
}
