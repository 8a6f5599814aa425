package mx.nexus.platform.observability;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.nexus.platform.rest.WireJson;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers {@code /health}, {@code /health/live}, {@code /health/ready} and {@code /health/started}
 * in the format of MicroProfile Health 4.0.
 *
 * <p>The server's own servlet finds no checks in library jars and says UP all the same; this one
 * asks CDI and says DOWN when there is nothing to ask. Details are for operators only.
 */
public class HealthServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(HealthServlet.class);
  private static final Annotation LIVE = Liveness.Literal.INSTANCE;
  private static final Annotation READY = Readiness.Literal.INSTANCE;
  private static final Annotation STARTED = Startup.Literal.INSTANCE;
  private static final Map<String, List<Annotation>> BY_PATH =
      Map.of(
          "/health", List.of(LIVE, READY, STARTED),
          "/health/live", List.of(LIVE),
          "/health/ready", List.of(READY),
          "/health/started", List.of(STARTED));

  @Inject @Any transient Instance<HealthCheck> checks;
  @Inject transient Operators operators;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<Annotation> asked = BY_PATH.getOrDefault(request.getServletPath(), List.of());
    List<HealthCheckResponse> answers =
        asked.stream()
            .flatMap(this::answers)
            .sorted(Comparator.comparing(HealthCheckResponse::getName))
            .toList();
    boolean up =
        !answers.isEmpty()
            && answers.stream()
                .allMatch(answer -> answer.getStatus() == HealthCheckResponse.Status.UP);
    response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response
        .getOutputStream()
        .write(WireJson.mapper().writeValueAsBytes(body(up, answers, operators.ask(request))));
  }

  private Stream<HealthCheckResponse> answers(Annotation kind) {
    return checks.select(kind).stream().map(HealthServlet::ask);
  }

  private static HealthCheckResponse ask(HealthCheck check) {
    try {
      return check.call();
    } catch (RuntimeException failed) {
      LOG.warn("A health check failed", failed);
      return HealthCheckResponse.down(check.getClass().getSimpleName());
    }
  }

  private static ObjectNode body(boolean up, List<HealthCheckResponse> answers, boolean detailed) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("status", up ? "UP" : "DOWN");
    var listed = body.putArray("checks");
    for (HealthCheckResponse answer : answers) {
      ObjectNode check = listed.addObject();
      check.put("name", answer.getName());
      check.put("status", answer.getStatus().name());
      if (detailed && answer.getData().isPresent()) {
        check.set("data", WireJson.mapper().valueToTree(answer.getData().get()));
      }
    }
    return body;
  }
}
