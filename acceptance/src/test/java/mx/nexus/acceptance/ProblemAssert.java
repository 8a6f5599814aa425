package mx.nexus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What every refusal must look like, and which one it is. */
public record ProblemAssert(Api.Answer answer) {

  /** Checks the shape that all problems share. */
  public static ProblemAssert assertThatProblem(Api.Answer answer) {
    assertThat(answer.header("Content-Type"))
        .as("%s answered %d: %s", answer.response().uri(), answer.status(), answer.text())
        .startsWith("application/problem+json");
    JsonNode body = answer.json();
    for (String field : List.of("type", "title", "detail", "code", "instance")) {
      assertThat(body.path(field).asText()).as("%s of %s", field, body).isNotBlank();
    }
    assertThat(body.path("status").asInt()).isEqualTo(answer.status());
    return new ProblemAssert(answer);
  }

  public ProblemAssert hasStatus(int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    return this;
  }

  public ProblemAssert hasCode(String code) {
    assertThat(answer.json().path("code").asText()).as(answer.text()).isEqualTo(code);
    return this;
  }

  /** Exactly these fields are wrong, in this order; one may be wrong in several ways. */
  public ProblemAssert hasIssuesAt(String... fields) {
    Set<String> found = new LinkedHashSet<>();
    answer.json().path("errors").forEach(e -> found.add(e.path("field").asText()));
    assertThat(found).as(answer.text()).containsExactly(fields);
    return this;
  }
}
