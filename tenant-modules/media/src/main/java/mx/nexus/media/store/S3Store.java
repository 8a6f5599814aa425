package mx.nexus.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Objects in a bucket. All three verbs may be repeated, so one that fails for a moment is tried
 * again; one that is refused is not.
 */
public final class S3Store implements ObjectStore {

  private static final Logger LOG = LoggerFactory.getLogger(S3Store.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int TRIES = 3;
  private static final int LARGEST = 64 * 1024 * 1024;
  private static final int NOT_FOUND = 404;
  private static final int TOO_FAST = 429;
  private static final int THEIR_FAULT = 500;
  private static final byte[] NOTHING = {};

  private final S3Settings settings;
  private final S3Signature signature;
  private final Clock clock;
  private final HttpClient http;

  /** This bucket. */
  public S3Store(S3Settings settings, Clock clock) {
    this.settings = settings;
    this.signature = new S3Signature(settings);
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TIMEOUT)
            .build();
  }

  /** What came back, as far as it matters. */
  private record Answer(int status, byte[] body) {

    boolean isGood() {
      return status / 100 == 2;
    }

    boolean mayBeTriedAgain() {
      return status >= THEIR_FAULT || status == TOO_FAST;
    }
  }

  @Override
  public void put(ObjectPath path, byte[] content) {
    require(send("PUT", path, content));
  }

  @Override
  public Optional<byte[]> get(ObjectPath path) {
    Answer answer = send("GET", path, NOTHING);
    if (answer.status() == NOT_FOUND) {
      return Optional.empty();
    }
    require(answer);
    return Optional.of(answer.body());
  }

  @Override
  public void delete(ObjectPath path) {
    Answer answer = send("DELETE", path, NOTHING);
    if (answer.status() != NOT_FOUND) {
      require(answer);
    }
  }

  private void require(Answer answer) {
    if (!answer.isGood()) {
      LOG.error("{} answered {}", settings, answer.status());
      throw new StoreFailed();
    }
  }

  private Answer send(String method, ObjectPath path, byte[] body) {
    for (int attempt = 1; ; attempt++) {
      try {
        Answer answer = sendOnce(method, settings.address(path), body);
        if (attempt == TRIES || !answer.mayBeTriedAgain()) {
          return answer;
        }
      } catch (IOException e) {
        if (attempt == TRIES) {
          LOG.error("{} does not answer", settings, e);
          throw new StoreFailed();
        }
      }
      pause(attempt);
    }
  }

  private Answer sendOnce(String method, URI address, byte[] body) throws IOException {
    Map<String, String> headers = signature.headers(method, address, body, clock.instant());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .method(
                method,
                "PUT".equals(method) ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody());
    headers.forEach(request::header);
    try {
      HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
      try (InputStream content = response.body()) {
        byte[] read = content.readNBytes(LARGEST + 1);
        if (read.length > LARGEST) {
          throw new IOException("an object larger than any of ours");
        }
        return new Answer(response.statusCode(), read);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreFailed();
    }
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(PAUSE.multipliedBy(attempt).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreFailed();
    }
  }
}
