package mx.nexus.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.PublicOperation;
import mx.nexus.platform.rest.Requires;
import mx.nexus.platform.security.StaffRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

  record PartId(UUID value) {}

  record OpenPartRequest(
      @NotBlank @Size(max = 40) @Example("BAL-1") String sku,
      @NotNull Money price,
      @Nullable String brand,
      List<PartId> related) {}

  record PartView(PartId id, Money price, Instant since, @Nullable String brand, StaffRole by) {}

  @Path("/parts")
  @Requires("inventory.view")
  @Doc(summary = "Parts")
  public static class PartsResource {

    @GET
    @Doc(summary = "Parts, by name")
    public CursorPage<PartView> list(@QueryParam("q") String q, @BeanParam PageRequest page) {
      return CursorPage.whole(List.of());
    }

    @POST
    @Path("/{id: [0-9a-f-]+}/")
    @Requires("inventory.edit")
    @Doc(summary = "Opens a part", answer = PartView.class, status = 201, idempotent = true)
    @Problems({"409 inventory.sku-taken", "inventory.too-dear"})
    public Response open(@PathParam("id") UUID id, @Valid @NotNull OpenPartRequest request) {
      return Response.ok().build();
    }

    @GET
    @Path("ping")
    @PublicOperation
    @Doc(summary = "Says that it is there")
    public void ping() {}
  }

  private record Surface(String basePath, Credential credential, Set<Class<?>> resources)
      implements ApiSurface {}

  private final JsonNode document =
      OpenApiDocument.of(
          List.of(
              new Surface("/pos/api", ApiSurface.Credential.STAFF, Set.of(PartsResource.class))));

  @Test
  void describesEveryOperationWithItsPermission() {
    assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
    assertThat(operation("/pos/api/parts", "get").path("x-permission").asText())
        .isEqualTo("inventory.view");
    assertThat(operation("/pos/api/parts/{id}", "post").path("x-permission").asText())
        .isEqualTo("inventory.edit");
    assertThat(operation("/pos/api/parts/ping", "get").path("x-permission").asText())
        .isEqualTo("public");
    assertThat(operation("/pos/api/parts/{id}", "post").path("operationId").asText())
        .isEqualTo("parts.open");
  }

  @Test
  void showsWhatIsTakenWithConstraintsAndExample() {
    JsonNode post = operation("/pos/api/parts/{id}", "post");
    JsonNode body = post.at("/requestBody/content/application~1json");
    JsonNode schema = document.at("/components/schemas/OpenPartRequest");

    assertThat(body.at("/schema/$ref").asText()).endsWith("/OpenPartRequest");
    assertThat(body.at("/example/sku").asText()).isEqualTo("BAL-1");
    assertThat(body.at("/example/price").asText()).isEqualTo("116.00");
    assertThat(schema.path("required"))
        .extracting(JsonNode::asText)
        .containsExactly("sku", "price");
    assertThat(schema.at("/properties/sku/maxLength").asInt()).isEqualTo(40);
    assertThat(schema.at("/properties/related/items/format").asText()).isEqualTo("uuid");
    assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
    assertThat(post.path("parameters"))
        .extracting(each -> each.path("name").asText())
        .containsExactly("id", "Idempotency-Key");
  }

  @Test
  void showsWhatIsAnswered() {
    JsonNode created = operation("/pos/api/parts/{id}", "post").at("/responses/201");
    JsonNode page =
        operation("/pos/api/parts", "get").at("/responses/200/content/application~1json");
    JsonNode view = document.at("/components/schemas/PartView");

    assertThat(created.at("/content/application~1json/example/by").asText()).isEqualTo("owner");
    assertThat(page.at("/schema/properties/items/items/$ref").asText()).endsWith("/PartView");
    assertThat(page.at("/example/items/0/id").asText()).isNotBlank();
    assertThat(view.path("required"))
        .extracting(JsonNode::asText)
        .containsExactly("id", "price", "since", "by");
    assertThat(operation("/pos/api/parts/ping", "get").path("responses").has("204")).isTrue();
  }

  @Test
  void namesTheCodesOfEveryRefusal() {
    JsonNode responses = operation("/pos/api/parts/{id}", "post").path("responses");

    assertThat(codes(responses, 409))
        .containsExactly("idempotency.key-reused", "inventory.sku-taken");
    assertThat(codes(responses, 422)).containsExactly("inventory.too-dear");
    assertThat(codes(responses, 400)).contains("request.malformed-json", "request.invalid");
    assertThat(codes(responses, 401)).containsExactly("auth.required");
    assertThat(codes(responses, 413)).containsExactly("request.too-large");
    assertThat(
            responses
                .at("/409/content/application~1problem+json/examples/idempotency.key-reused/value")
                .path("status")
                .asInt())
        .isEqualTo(409);
    JsonNode open = operation("/pos/api/parts/ping", "get").path("responses");
    assertThat(open.has("401")).isFalse();
  }

  @Test
  void pagesTakeLimitAndCursor() {
    assertThat(operation("/pos/api/parts", "get").path("parameters"))
        .extracting(each -> each.path("name").asText())
        .containsExactly("q", "limit", "cursor");
  }

  private JsonNode operation(String path, String verb) {
    JsonNode operation = document.path("paths").path(path).path(verb);
    assertThat(operation.isMissingNode()).as(verb + " " + path).isFalse();
    return operation;
  }

  private static List<String> codes(JsonNode responses, int status) {
    List<String> codes = new java.util.ArrayList<>();
    responses.at("/" + status + "/x-problem-codes").forEach(code -> codes.add(code.asText()));
    return codes;
  }
}
