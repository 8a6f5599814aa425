package mx.nexus.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A client of the product: 127.0.0.1 with the host's name in the header, because Java does not
 * resolve names below localhost. Immutable; {@code with…} answers a changed one.
 */
public record Api(int port, String host, Map<String, String> headers) {

  public static final ObjectMapper JSON = new ObjectMapper();

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  public Api {
    headers = Map.copyOf(headers);
  }

  public static Api of(int port, String host) {
    return new Api(port, host, Map.of());
  }

  public Api onHost(String name) {
    return new Api(port, name, headers);
  }

  public Api onPort(int other) {
    return new Api(other, host, headers);
  }

  public Api with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Api(port, host, more);
  }

  public Api withToken(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** With a new key, so that what follows is a command of its own. */
  public Api once() {
    return withKey(UUID.randomUUID());
  }

  public Api withKey(UUID key) {
    return with("Idempotency-Key", key.toString());
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  public Answer post(String path, Object body) {
    return with("Content-Type", "application/json").send("POST", path, json(body));
  }

  public Answer put(String path, Object body) {
    return with("Content-Type", "application/json").send("PUT", path, json(body));
  }

  public Answer patch(String path, Object body) {
    return with("Content-Type", "application/json").send("PATCH", path, json(body));
  }

  public Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  /** Any request, with the body as it is. */
  public Answer raw(String method, String path, String contentType, String body) {
    return with("Content-Type", contentType).send(method, path, BodyPublishers.ofString(body));
  }

  private static BodyPublisher json(Object body) {
    try {
      return BodyPublishers.ofString(
          body instanceof String text ? text : JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends and waits for the answer. */
  public Answer send(String method, String path, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(60))
            .header("Host", host + ":" + port)
            .method(method, body);
    headers.forEach(request::header);
    try {
      HttpResponse<byte[]> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response);
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Says how long a body will be, sends nothing of it, and answers the status. */
  public int announce(String method, String path, long bytes) {
    StringBuilder head = new StringBuilder();
    head.append("%s %s HTTP/1.1\r\nHost: %s:%d\r\n".formatted(method, path, host, port));
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Content-Length: ").append(bytes).append("\r\n\r\n");
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      return Integer.parseInt(String.valueOf(answer.readLine()).split(" ")[1]);
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path + ": " + e.getMessage(), e);
    }
  }

  /** What came back. */
  public record Answer(HttpResponse<byte[]> response) {

    public int status() {
      return response.statusCode();
    }

    public byte[] bytes() {
      return response.body();
    }

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException("not JSON: " + text(), e);
      }
    }

    /** The body when the status is the one hoped for. */
    public JsonNode expect(int status) {
      if (status() != status) {
        throw new AssertionError(
            "%s %s answered %d instead of %d: %s"
                .formatted(
                    response.request().method(),
                    response.uri().getPath(),
                    status(),
                    status,
                    text()));
      }
      return response.body().length == 0 ? JSON.nullNode() : json();
    }
  }
}
