package mx.nexus.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mx.nexus.platform.openapi.ApiSurface;
import mx.nexus.platform.openapi.OpenApiDocument;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.PermissionFilter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation that we serve is in the contract, whole. */
class ContractTest {

  private static final int FEWEST_OPERATIONS = 5;
  private static final Surfaces SURFACES = new Surfaces();
  private static final List<ApiSurface> ALL =
      List.of(SURFACES.staff(), SURFACES.partner(), SURFACES.platform());
  private static final ObjectNode DOCUMENT = OpenApiDocument.of(ALL);

  private record Served(ApiSurface surface, Class<?> resource, Method method) {

    String id() {
      String name = resource.getSimpleName().replaceFirst("Resource$", "");
      return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT)
          + name.substring(1)
          + "."
          + method.getName();
    }
  }

  @Test
  void seesTheOperations() {
    assertThat(served()).hasSizeGreaterThanOrEqualTo(FEWEST_OPERATIONS);
    assertThat(described()).hasSameSizeAs(served());
  }

  @Test
  void noTwoOperationsShareAnId() {
    assertThat(described())
        .extracting(operation -> operation.path("operationId").asText())
        .doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> everyOperationIsDescribedWhole() {
    return served().stream()
        .map(served -> DynamicTest.dynamicTest(served.id(), () -> isDescribed(served)));
  }

  private static void isDescribed(Served served) {
    assertThat(PermissionFilter.doorOf(served.resource(), served.method()))
        .as("says who may call it")
        .isPresent();
    assertThat(served.method().getAnnotation(Doc.class)).as("has a summary").isNotNull();
    JsonNode operation = operation(served.id());
    assertThat(operation.path("summary").asText()).isNotBlank();
    assertThat(operation.path("x-permission").asText()).isNotBlank();
    hasExamples(operation);
    hasCodes(operation.path("responses"));
    saysWhatItAnswers(served, operation.path("responses"));
  }

  private static void hasExamples(JsonNode operation) {
    for (JsonNode parameter : operation.path("parameters")) {
      assertThat(parameter.has("example")).as("example of " + parameter).isTrue();
    }
    JsonNode body = operation.path("requestBody").path("content");
    for (JsonNode media : body) {
      assertThat(media.has("example")).as("example of the request").isTrue();
    }
    for (JsonNode media : operation.path("responses").path("200").path("content")) {
      boolean binary = media.path("schema").has("contentMediaType");
      assertThat(binary || media.has("example")).as("example of the answer").isTrue();
    }
  }

  private static void hasCodes(JsonNode responses) {
    List<String> codes = new ArrayList<>();
    responses
        .findValues("x-problem-codes")
        .forEach(each -> each.forEach(c -> codes.add(c.asText())));
    assertThat(codes).contains("server.error").doesNotHaveDuplicates();
  }

  private static void saysWhatItAnswers(Served served, JsonNode responses) {
    Doc doc = served.method().getAnnotation(Doc.class);
    boolean hidden = served.method().getReturnType() == Response.class;
    boolean empty = responses.has("204") || responses.has("202");
    assertThat(!hidden || empty || responses.findValue("content") != null)
        .as("names its answer: %s", doc)
        .isTrue();
  }

  private static JsonNode operation(String id) {
    return described().stream()
        .filter(operation -> operation.path("operationId").asText().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not in the contract"));
  }

  private static List<JsonNode> described() {
    List<JsonNode> operations = new ArrayList<>();
    DOCUMENT.path("paths").forEach(path -> path.forEach(operations::add));
    return operations;
  }

  private static List<Served> served() {
    return ALL.stream()
        .flatMap(
            surface ->
                surface.resources().stream()
                    .flatMap(
                        resource ->
                            Stream.of(resource.getMethods())
                                .filter(ContractTest::isOperation)
                                .map(method -> new Served(surface, resource, method))))
        .toList();
  }

  private static boolean isOperation(Method method) {
    return Stream.of(method.getAnnotations())
        .anyMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class));
  }
}
