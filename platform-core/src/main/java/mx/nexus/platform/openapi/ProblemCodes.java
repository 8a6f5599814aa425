package mx.nexus.platform.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import mx.nexus.platform.openapi.ApiSurface.Credential;
import mx.nexus.platform.problem.Problem;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.WireJson;

/** The codes with which one operation refuses, by status. */
final class ProblemCodes {

  private static final int RULE = 422;

  private final TreeMap<Integer, SortedSet<String>> byStatus = new TreeMap<>();

  private ProblemCodes add(int status, String... codes) {
    for (String code : codes) {
      byStatus.computeIfAbsent(status, any -> new TreeSet<>()).add(code);
    }
    return this;
  }

  /** What every operation of the application may answer. */
  static ProblemCodes common(Credential credential) {
    ProblemCodes codes =
        new ProblemCodes()
            .add(406, "request.not-acceptable")
            .add(500, "server.error")
            .add(503, "server.busy");
    return switch (credential) {
      case STAFF ->
          codes
              .add(403, "tenant.suspended", "request.foreign-origin")
              .add(404, "tenant.unknown")
              .add(503, "tenant.unavailable");
      case PARTNER ->
          codes
              .add(403, "tenant.suspended")
              .add(429, "api.rate-limited")
              .add(503, "tenant.unavailable");
      case ADMIN, NONE -> codes;
    };
  }

  ProblemCodes protectedBy(Credential credential) {
    return switch (credential) {
      case STAFF ->
          add(401, "auth.required").add(403, "auth.forbidden", "auth.password-change-required");
      case PARTNER -> add(401, "api.key-invalid").add(403, "api.scope-missing");
      case ADMIN -> add(401, "auth.required").add(403, "auth.forbidden");
      case NONE -> this;
    };
  }

  ProblemCodes withInput() {
    return add(400, "request.invalid", "request.value-out-of-range");
  }

  ProblemCodes withBody() {
    return add(400, "request.malformed-json", "request.unknown-field", "request.body-missing")
        .add(413, "request.too-large")
        .add(415, "request.unsupported-media-type");
  }

  ProblemCodes idempotent() {
    return add(409, "idempotency.key-reused");
  }

  ProblemCodes declared(Problems problems) {
    for (String each : problems.value()) {
      int space = each.indexOf(' ');
      int status = space < 0 ? RULE : Integer.parseInt(each.substring(0, space));
      add(status, each.substring(space + 1));
    }
    return this;
  }

  /** Adds an answer per status with an example per code. */
  void describe(ObjectNode responses) {
    byStatus.forEach(
        (status, codes) -> {
          ObjectNode response = responses.putObject(Integer.toString(status));
          response.put("description", String.join(", ", codes));
          ArrayNode listed = response.putArray("x-problem-codes");
          codes.forEach(listed::add);
          ObjectNode media = response.putObject("content").putObject(Problem.MEDIA_TYPE);
          media.putObject("schema").put("$ref", "#/components/schemas/Problem");
          ObjectNode examples = media.putObject("examples");
          codes.forEach(code -> example(examples.putObject(code), status, code));
        });
  }

  private static void example(ObjectNode example, int status, String code) {
    example.set("value", WireJson.mapper().valueToTree(Problem.example(status, code)));
  }
}
