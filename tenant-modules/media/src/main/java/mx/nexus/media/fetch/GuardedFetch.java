package mx.nexus.media.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import mx.nexus.media.PictureRefused;
import mx.nexus.platform.net.PublicAddress;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches a file from an address that somebody typed. A name is looked up once; what it leads to is
 * checked, and the connection goes to exactly that, so that a second answer of the name server
 * cannot lead into the own network. Each redirect is a new address and is checked the same way.
 */
public final class GuardedFetch {

  private static final Logger LOG = LoggerFactory.getLogger(GuardedFetch.class);
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ALL = Duration.ofSeconds(15);
  private static final int MOST_REDIRECTS = 3;
  private static final int LONGEST = 2_000;
  private static final Set<Integer> WEB = Set.of(80, 443, 8080, 8443);

  private final Predicate<InetAddress> allowed;
  private final Predicate<Integer> ports;
  private final OkHttpClient http;

  /** Only the public internet. */
  public GuardedFetch() {
    this(PublicAddress::isPublic, WEB::contains, ALL);
  }

  /** For tests: addresses and ports that would not do otherwise. */
  GuardedFetch(Predicate<InetAddress> allowed, Predicate<Integer> ports, Duration longest) {
    this.allowed = allowed;
    this.ports = ports;
    this.http =
        new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .cookieJar(CookieJar.NO_COOKIES)
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .connectTimeout(CONNECT)
            .readTimeout(longest)
            .callTimeout(longest)
            .build();
  }

  /**
   * The file at an address.
   *
   * @param most largest size in bytes
   * @throws PictureRefused {@code media.url-malformed}, {@code media.url-not-public}, {@code
   *     media.url-failed}, {@code media.url-status}, {@code media.too-large}
   */
  public byte[] fetch(String address, int most) {
    HttpUrl url = parse(address);
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      Fetched fetched = ask(url, most);
      if (fetched.redirect() == null) {
        return fetched.body();
      }
      url = fetched.redirect();
    }
    throw new PictureRefused("media.url-failed");
  }

  /** A file, or where else it is. */
  private record Fetched(@Nullable HttpUrl redirect, byte[] body) {}

  /** With the parser of the client that connects: both must mean the same host. */
  private static HttpUrl parse(String address) {
    String text = address.strip();
    return Optional.ofNullable(text.length() > LONGEST ? null : HttpUrl.parse(text))
        .filter(url -> url.username().isEmpty() && url.password().isEmpty())
        .orElseThrow(() -> new PictureRefused("media.url-malformed"));
  }

  private Fetched ask(HttpUrl url, int most) {
    List<InetAddress> addresses = publicAddresses(url);
    OkHttpClient pinned = http.newBuilder().dns(host -> addresses).build();
    Request request =
        new Request.Builder()
            .url(url)
            .header("Accept", "image/webp,image/jpeg,image/png,image/gif")
            .header("Accept-Encoding", "identity")
            .header("User-Agent", "NexusPOS/1 (+part pictures)")
            .build();
    try (Response response = pinned.newCall(request).execute()) {
      if (response.isRedirect()) {
        return new Fetched(redirect(url, response), new byte[0]);
      }
      if (!response.isSuccessful()) {
        throw new PictureRefused("media.url-status", response.code());
      }
      return new Fetched(null, content(response, most));
    } catch (IOException e) {
      LOG.debug("A picture could not be fetched", e);
      throw new PictureRefused("media.url-failed");
    }
  }

  private List<InetAddress> publicAddresses(HttpUrl url) {
    try {
      List<InetAddress> found = List.of(InetAddress.getAllByName(url.host()));
      if (!ports.test(url.port()) || !found.stream().allMatch(allowed)) {
        throw new PictureRefused("media.url-not-public");
      }
      return found;
    } catch (UnknownHostException e) {
      throw new PictureRefused("media.url-failed");
    }
  }

  private static HttpUrl redirect(HttpUrl from, Response response) {
    return Optional.ofNullable(response.header("Location"))
        .map(from::resolve)
        .filter(url -> url.username().isEmpty() && url.password().isEmpty())
        .orElseThrow(() -> new PictureRefused("media.url-failed"));
  }

  private static byte[] content(Response response, int most) throws IOException {
    ResponseBody body = response.body();
    if (body == null) {
      throw new PictureRefused("media.url-failed");
    }
    if (body.contentLength() > most) {
      throw new PictureRefused("media.too-large", most / 1024 / 1024);
    }
    try (InputStream in = body.byteStream()) {
      byte[] read = in.readNBytes(most + 1);
      if (read.length > most) {
        throw new PictureRefused("media.too-large", most / 1024 / 1024);
      }
      return read;
    }
  }
}
