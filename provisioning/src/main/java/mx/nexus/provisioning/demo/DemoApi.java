package mx.nexus.provisioning.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import mx.nexus.platform.command.CommandFailed;

/**
 * The public REST API as a program uses it. Goes to 127.0.0.1 with the shop's name in the Host
 * header, because Java does not resolve names under localhost.
 */
final class DemoApi {

  private static final int CONFLICT = 409;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** HTTP/1.1, because over HTTP/2 the address takes the place of the Host header. */
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final int port;
  private final String slug;
  private String token = "";

  DemoApi(int port, String slug) {
    this.port = port;
    this.slug = slug;
  }

  /** Signs the shop up unless it is there. */
  void signUp(Object form) {
    demandOk(send(request("localhost", "/platform/api/signup").POST(json(form)).build()), CONFLICT);
  }

  void logIn(String email, String password) {
    JsonNode answer = post("/pos/api/auth/login", Map.of("email", email, "password", password));
    token = answer.get("access_token").asText();
  }

  JsonNode get(String path) {
    return body(demandOk(send(toShop(path).GET().build()), 0));
  }

  JsonNode post(String path, Object body) {
    return body(demandOk(send(toShop(path).POST(json(body)).build()), 0));
  }

  void put(String path, Object body) {
    demandOk(send(toShop(path).PUT(json(body)).build()), 0);
  }

  /** Posts; that the thing is there already is fine too. */
  void postUnlessThere(String path, Object body) {
    demandOk(send(toShop(path).POST(json(body)).build()), CONFLICT);
  }

  /** Uploads a file as a form and gives the id of what came of it. */
  String upload(String path, String name, String content, String branchId) {
    String border = "nexus-" + UUID.randomUUID();
    String form =
        """
        --%1$s\r
        Content-Disposition: form-data; name="branchId"\r
        \r
        %2$s\r
        --%1$s\r
        Content-Disposition: form-data; name="file"; filename="%3$s"\r
        Content-Type: text/csv; charset=UTF-8\r
        \r
        %4$s\r
        --%1$s--\r
        """
            .formatted(border, branchId, name, content);
    HttpRequest request =
        toShop(path)
            .setHeader("Content-Type", "multipart/form-data; boundary=" + border)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return body(demandOk(send(request), 0)).get("id").asText();
  }

  private HttpRequest.Builder toShop(String path) {
    HttpRequest.Builder builder = request(slug + ".localhost", path);
    return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder request(String host, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Host", host + ":" + port)
        .header("Accept", "application/json")
        .header("Content-Type", "application/json")
        .timeout(Duration.ofMinutes(3));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new CommandFailed("The demo shop could not be made: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted while making the demo shop.", e);
    }
  }

  private static HttpResponse<String> demandOk(HttpResponse<String> answer, int alsoFine) {
    int status = answer.statusCode();
    if (status / 100 != 2 && status != alsoFine) {
      throw new CommandFailed(
          "The demo shop could not be made: %s answered %d %s"
              .formatted(answer.uri().getPath(), status, answer.body()));
    }
    return answer;
  }

  private static JsonNode body(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new CommandFailed("The demo shop could not be made: no JSON from " + answer.uri(), e);
    }
  }

  private static HttpRequest.BodyPublisher json(Object body) {
    try {
      return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
