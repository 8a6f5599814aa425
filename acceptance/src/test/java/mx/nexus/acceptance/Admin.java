package mx.nexus.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An operator of the platform, logged in over HTTP. */
public record Admin(String email, String password, Api api) {

  private static final Pattern CREDENTIALS = Pattern.compile("/admin\\s+(\\S+@\\S+)\\s+(\\S+)");

  /** The operator whom the first start made. */
  public static Admin create(NexusProcess nexus) {
    Matcher found = CREDENTIALS.matcher(credentials(nexus.data().resolve("credentials.txt")));
    if (!found.find()) {
      throw new AssertionError("no operator in the file of credentials");
    }
    Map<String, Object> login = Map.of("email", found.group(1), "password", found.group(2));
    String token =
        nexus.api().post("/admin/api/auth/login", login).expect(200).path("access_token").asText();
    return new Admin(found.group(1), found.group(2), nexus.api().withToken(token));
  }

  private static String credentials(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tenant with this name. */
  public JsonNode tenant(String slug) {
    for (JsonNode each : api.get("/admin/api/tenants?q=" + slug).expect(200).path("items")) {
      if (each.path("slug").asText().equals(slug)) {
        return each;
      }
    }
    throw new AssertionError("the console does not know " + slug);
  }

  public void suspend(String slug) {
    run(slug, "suspend", Map.of("reason", "Falta de pago"));
  }

  public void resume(String slug) {
    run(slug, "resume", Map.of());
  }

  private void run(String slug, String operation, Map<String, Object> body) {
    String id = tenant(slug).path("id").asText();
    JsonNode job = api.once().post("/admin/api/tenants/" + id + "/" + operation, body).expect(202);
    String path = "/admin/api/jobs/" + job.path("jobId").asText();
    String state =
        Until.within(
            Duration.ofSeconds(20),
            () ->
                Optional.of(api.get(path).expect(200).path("state").asText())
                    .filter(s -> !s.equals("queued") && !s.equals("running")),
            () -> operation + " did not end");
    if (!state.equals("succeeded")) {
      throw new AssertionError(operation + " ended as " + state);
    }
  }
}
