package mx.nexus.media.store;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A bucket as AWS describes it ("Authenticating Requests: Using the Authorization Header"): checks
 * what arrived step by step after that page and believes nothing else.
 */
final class S3Server implements AutoCloseable {

  static final String BUCKET = "fotos";
  static final String ACCESS = "AKIDEXAMPLE";
  static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request,"
              + " ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})");

  final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  final Deque<Integer> troubles = new ArrayDeque<>();
  private final HttpServer server;

  S3Server() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getRawPath();
    if (!troubles.isEmpty()) {
      reply(exchange, troubles.pop(), new byte[0]);
    } else if (!isSigned(exchange, body)) {
      reply(
          exchange,
          403,
          "<Error><Code>SignatureDoesNotMatch</Code></Error>".getBytes(StandardCharsets.UTF_8));
    } else if (!path.startsWith("/" + BUCKET + "/")) {
      reply(exchange, 404, new byte[0]);
    } else {
      serve(exchange, path, body);
    }
  }

  private void serve(HttpExchange exchange, String path, byte[] body) throws IOException {
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        objects.put(path, body);
        reply(exchange, 200, new byte[0]);
      }
      case "GET" -> {
        byte[] found = objects.get(path);
        reply(exchange, found == null ? 404 : 200, found == null ? new byte[0] : found);
      }
      case "DELETE" -> {
        objects.remove(path);
        reply(exchange, 204, new byte[0]);
      }
      default -> reply(exchange, 405, new byte[0]);
    }
  }

  private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private static boolean isSigned(HttpExchange exchange, byte[] body) {
    Headers headers = exchange.getRequestHeaders();
    Matcher said = AUTHORIZATION.matcher(String.valueOf(headers.getFirst("Authorization")));
    String date = headers.getFirst("x-amz-date");
    if (!said.matches()
        || !said.group(1).equals(ACCESS)
        || date == null
        || !date.startsWith(said.group(2))) {
      return false;
    }
    if (!hex(digest(body)).equals(headers.getFirst("x-amz-content-sha256"))) {
      return false;
    }
    StringBuilder canonical = new StringBuilder();
    canonical.append(exchange.getRequestMethod()).append("\n");
    canonical.append(exchange.getRequestURI().getRawPath()).append("\n");
    canonical.append("").append("\n");
    String[] names = said.group(4).split(";");
    boolean hostSigned = false;
    for (String name : names) {
      hostSigned |= name.equals("host");
      canonical.append(name).append(":").append(headers.getFirst(name).strip()).append("\n");
    }
    canonical.append("\n").append(said.group(4)).append("\n");
    canonical.append(headers.getFirst("x-amz-content-sha256"));
    String toSign =
        "AWS4-HMAC-SHA256\n"
            + date
            + "\n"
            + said.group(2)
            + "/"
            + said.group(3)
            + "/s3/aws4_request\n"
            + hex(digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
    byte[] dateKey = mac(("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8), said.group(2));
    byte[] regionKey = mac(dateKey, said.group(3));
    byte[] serviceKey = mac(regionKey, "s3");
    byte[] signingKey = mac(serviceKey, "aws4_request");
    return hostSigned && hex(mac(signingKey, toSign)).equals(said.group(5));
  }

  private static byte[] digest(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte each : bytes) {
      text.append(Character.forDigit((each >> 4) & 0xf, 16))
          .append(Character.forDigit(each & 0xf, 16));
    }
    return text.toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
