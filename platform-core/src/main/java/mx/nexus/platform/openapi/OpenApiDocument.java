package mx.nexus.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import mx.nexus.platform.openapi.ApiSurface.Credential;
import mx.nexus.platform.problem.Problem;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.OperationAnnotations;
import mx.nexus.platform.rest.PermissionFilter;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;
import mx.nexus.platform.rest.RequiresScope;

/**
 * The contract of all given applications as an OpenAPI 3.1 document: every operation with who may
 * call it, an example of what it takes and answers, and the codes with which it refuses.
 */
public final class OpenApiDocument {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Schemas schemas = new Schemas();
  private final ObjectNode paths = JSON.objectNode();
  private final TreeSet<String> tags = new TreeSet<>();

  private OpenApiDocument() {}

  /** The document of these applications. */
  public static ObjectNode of(Collection<? extends ApiSurface> surfaces) {
    OpenApiDocument document = new OpenApiDocument();
    List<Operation> operations =
        surfaces.stream()
            .sorted(Comparator.comparing(ApiSurface::basePath))
            .flatMap(surface -> Operation.of(surface).stream())
            .toList();
    // Requests first: a record that is asked for is described by what it requires.
    operations.forEach(document::learnRequest);
    operations.forEach(document::describe);
    return document.whole();
  }

  private void learnRequest(Operation operation) {
    new Inputs(operation, schemas)
        .body()
        .ifPresent(body -> schemas.request(body.getParameterizedType()));
  }

  private void describe(Operation operation) {
    ObjectNode node = paths.withObjectProperty(operation.path()).putObject(operation.verb());
    Optional<Doc> doc = docOf(operation);
    node.put("operationId", operation.id());
    node.putArray("tags").add(operation.tag());
    tags.add(operation.tag());
    node.put("summary", doc.map(Doc::summary).orElse(operation.method().getName()));
    doc.map(Doc::description)
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> node.put("description", text));
    describeDoor(operation, node);
    describeInput(operation, doc, node);
    ObjectNode responses = node.putObject("responses");
    describeAnswer(operation, doc, responses);
    problems(operation, doc).describe(responses);
  }

  private static Optional<Doc> docOf(Operation operation) {
    return Optional.ofNullable(operation.method().getAnnotation(Doc.class));
  }

  private static Optional<Annotation> door(Operation operation) {
    return PermissionFilter.doorOf(operation.owner(), operation.method());
  }

  private static boolean isOpen(Operation operation) {
    return door(operation)
        .filter(door -> door instanceof mx.nexus.platform.rest.PublicOperation)
        .isPresent();
  }

  private static void describeDoor(Operation operation, ObjectNode node) {
    if (isOpen(operation)) {
      node.put("x-permission", "public");
      node.putArray("security");
      return;
    }
    door(operation).ifPresent(door -> node.put("x-permission", permission(door)));
    if (operation.surface().credential() != Credential.NONE) {
      node.putArray("security").addObject().putArray(scheme(operation.surface().credential()));
    }
  }

  private static String permission(Annotation door) {
    if (door instanceof Requires requires) {
      return requires.value().equals(Requires.ANYONE) ? "any logged-in person" : requires.value();
    }
    return door instanceof RequiresScope scope ? "scope " + scope.value() : "operator";
  }

  private static String scheme(Credential credential) {
    return switch (credential) {
      case STAFF -> "staffToken";
      case PARTNER -> "apiKey";
      case ADMIN, NONE -> "adminToken";
    };
  }

  private void describeInput(Operation operation, Optional<Doc> doc, ObjectNode node) {
    Inputs inputs = new Inputs(operation, schemas);
    if (doc.filter(Doc::idempotent).isPresent() && !named(inputs, "Idempotency-Key")) {
      inputs.header("Idempotency-Key", "uuid", "0c9e7b8e-6f0c-4d8e-9a55-6f2c3a1b7e42");
    }
    if (!inputs.parameters().isEmpty()) {
      node.set("parameters", inputs.parameters());
    }
    inputs.body().ifPresent(body -> describeBody(operation, body, doc, node));
  }

  private static boolean named(Inputs inputs, String name) {
    for (JsonNode parameter : inputs.parameters()) {
      if (parameter.path("name").asText().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private void describeBody(
      Operation operation, Parameter parameter, Optional<Doc> doc, ObjectNode node) {
    Type type = parameter.getParameterizedType();
    String media =
        OperationAnnotations.find(operation.owner(), operation.method(), Consumes.class)
            .map(consumes -> consumes.value()[0])
            .orElse(MediaType.APPLICATION_JSON);
    ObjectNode body = node.putObject("requestBody").put("required", true);
    ObjectNode content = body.putObject("content").putObject(media);
    content.set("schema", schemas.request(type));
    content.set(
        "example",
        doc.map(Doc::request)
            .filter(json -> !json.isEmpty())
            .map(Examples::written)
            .orElseGet(() -> Examples.of(type)));
  }

  private void describeAnswer(Operation operation, Optional<Doc> doc, ObjectNode responses) {
    Optional<Answer> answer = Answer.of(operation, doc);
    int status =
        doc.map(Doc::status).filter(given -> given > 0).orElse(answer.isPresent() ? 200 : 204);
    ObjectNode response = responses.putObject(Integer.toString(status));
    response.put("description", status == 201 ? "Created" : "Done");
    if (answer.isEmpty()) {
      return;
    }
    String media = mediaOf(operation, doc);
    ObjectNode content = response.putObject("content").putObject(media);
    if (!media.equals(MediaType.APPLICATION_JSON)) {
      content.putObject("schema").put("type", "string").put("contentMediaType", media);
      return;
    }
    content.set("schema", answer.get().schema(schemas));
    content.set(
        "example",
        doc.map(Doc::response)
            .filter(json -> !json.isEmpty())
            .map(Examples::written)
            .orElseGet(() -> answer.get().example()));
  }

  private static String mediaOf(Operation operation, Optional<Doc> doc) {
    return doc.map(Doc::produces)
        .filter(media -> !media.isEmpty())
        .or(
            () ->
                Optional.ofNullable(operation.method().getAnnotation(Produces.class))
                    .map(produces -> produces.value()[0]))
        .orElse(MediaType.APPLICATION_JSON);
  }

  /** The body of a good answer. */
  private record Answer(Type type, boolean page) {

    static Optional<Answer> of(Operation operation, Optional<Doc> doc) {
      Class<?> items = doc.<Class<?>>map(Doc::items).orElse(Void.class);
      if (items != Void.class) {
        return Optional.of(new Answer(items, true));
      }
      Class<?> answer = doc.<Class<?>>map(Doc::answer).orElse(Void.class);
      if (answer != Void.class) {
        return Optional.of(new Answer(answer, false));
      }
      Type returned = operation.method().getGenericReturnType();
      boolean hidden = returned == void.class || returned == Response.class;
      boolean other = doc.map(Doc::produces).filter(media -> !media.isEmpty()).isPresent();
      return hidden && !other ? Optional.empty() : Optional.of(new Answer(returned, false));
    }

    ObjectNode schema(Schemas schemas) {
      return page ? schemas.page(type) : schemas.answer(type);
    }

    JsonNode example() {
      return page ? Examples.page(type) : Examples.of(type);
    }
  }

  private ProblemCodes problems(Operation operation, Optional<Doc> doc) {
    Credential credential = operation.surface().credential();
    ProblemCodes codes = ProblemCodes.common(credential);
    if (!isOpen(operation)) {
      codes.protectedBy(credential);
    }
    Inputs inputs = new Inputs(operation, schemas);
    if (!inputs.parameters().isEmpty() || inputs.body().isPresent()) {
      codes.withInput();
    }
    if (inputs.body().isPresent()) {
      codes.withBody();
    }
    if (doc.filter(Doc::idempotent).isPresent()) {
      codes.idempotent();
    }
    Optional.ofNullable(operation.owner().getAnnotation(Problems.class)).ifPresent(codes::declared);
    Optional.ofNullable(operation.method().getAnnotation(Problems.class))
        .ifPresent(codes::declared);
    return codes;
  }

  private ObjectNode whole() {
    ObjectNode document = JSON.objectNode();
    document.put("openapi", "3.1.0");
    ObjectNode info = document.putObject("info");
    info.put("title", "Nexus POS");
    info.put("version", "1");
    info.put(
        "description",
        "Point of sale for auto-parts shops. Decimals are strings; errors are RFC 9457 problems"
            + " with a stable code; lists are pages with a cursor.");
    document.putArray("servers").addObject().put("url", "/");
    tags.forEach(tag -> document.withArrayProperty("tags").addObject().put("name", tag));
    document.set("paths", paths);
    schemas.answer(Problem.class);
    ObjectNode components = document.putObject("components");
    components.set("schemas", schemas.components());
    ObjectNode schemes = components.putObject("securitySchemes");
    bearer(schemes.putObject("staffToken"), "Access token of a shop's staff");
    bearer(schemes.putObject("adminToken"), "Access token of an operator");
    schemes.putObject("apiKey").put("type", "apiKey").put("in", "header").put("name", "X-API-Key");
    return document;
  }

  private static void bearer(ObjectNode scheme, String description) {
    scheme.put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
    scheme.put("description", description);
  }
}
