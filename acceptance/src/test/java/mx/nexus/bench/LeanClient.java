package mx.nexus.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import mx.nexus.acceptance.Api;
import org.jspecify.annotations.Nullable;

/**
 * Asks the product over connections that stay open, and with little of the processors, which it
 * shares with the product: a counter's browser stands elsewhere.
 */
record LeanClient(String base, Map<String, String> headers) {

  private static final int MILLIS = 60_000;
  private static final int MOST_OPEN = 64;

  /** Before the first request, or Java keeps five connections and refuses to name a host. */
  static void prepare() {
    System.setProperty("http.maxConnections", Integer.toString(MOST_OPEN));
    System.setProperty("sun.net.http.allowRestrictedHeaders", "true");
  }

  /** Who asks what the other client asks. */
  static LeanClient of(Api api) {
    Map<String, String> headers = new HashMap<>(api.headers());
    headers.put("Host", api.host() + ":" + api.port());
    headers.put("Accept", "application/json");
    return new LeanClient("http://127.0.0.1:" + api.port(), Map.copyOf(headers));
  }

  /** The body of what is there. */
  byte[] get(String path) {
    return send("GET", path, null, 200);
  }

  /** The body of what was made; each call is a command of its own. */
  byte[] post(String path, Object body) {
    try {
      return send("POST", path, Api.JSON.writeValueAsBytes(body), 201);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] send(String method, String path, byte @Nullable [] body, int expected) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(base + path).toURL().openConnection();
      connection.setRequestMethod(method);
      connection.setConnectTimeout(MILLIS);
      connection.setReadTimeout(MILLIS);
      headers.forEach(connection::setRequestProperty);
      if (body != null) {
        connection.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        connection.getOutputStream().write(body);
      }
      int status = connection.getResponseCode();
      try (InputStream answer =
          status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        byte[] text = answer == null ? new byte[0] : answer.readAllBytes();
        if (status != expected) {
          throw new IllegalStateException(status + " " + new String(text, StandardCharsets.UTF_8));
        }
        return text;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path + ": " + e.getMessage(), e);
    }
  }
}
