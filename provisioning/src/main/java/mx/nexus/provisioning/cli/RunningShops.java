package mx.nexus.provisioning.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mx.nexus.platform.command.CommandFailed;

/** Opens shops in the running installation: only there the capabilities fill a new database. */
final class RunningShops {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CREATED = 201;

  private final int port;

  RunningShops(int port) {
    this.port = port;
  }

  /**
   * Opens a shop and gives its address.
   *
   * @param form what the sign-up takes
   * @throws CommandFailed with the refusal in one line, or when nothing answers at the port
   */
  String open(Map<String, String> form) {
    HttpResponse<String> answer = send(form);
    JsonNode body = read(answer);
    if (answer.statusCode() != CREATED) {
      throw new CommandFailed("The shop was not created: " + reason(answer, body));
    }
    return body.path("url").asText();
  }

  private static String reason(HttpResponse<String> answer, JsonNode body) {
    List<String> reasons = new ArrayList<>();
    for (JsonNode issue : body.path("errors")) {
      reasons.add(issue.path("field").asText() + ": " + issue.path("message").asText());
    }
    if (reasons.isEmpty()) {
      reasons.add(body.path("detail").asText("the answer was " + answer.statusCode()));
    }
    return String.join("; ", reasons);
  }

  private HttpResponse<String> send(Map<String, String> form) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/platform/api/signup"))
              .header("Host", "localhost:" + port)
              .header("Content-Type", "application/json")
              .header("Accept", "application/json")
              .header("Accept-Language", "en")
              .timeout(Duration.ofMinutes(3))
              .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(form)))
              .build();
      // Over HTTP/2 the address would take the place of the Host header.
      return HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build()
          .send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new CommandFailed(
          "Nexus POS does not answer at port %d; start it with: nexus up".formatted(port), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted while creating the shop.", e);
    }
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new CommandFailed("Something else than Nexus POS answers there.", e);
    }
  }
}
