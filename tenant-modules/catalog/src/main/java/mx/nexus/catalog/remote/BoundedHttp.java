package mx.nexus.catalog.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Asks a service over HTTP. The time holds for the whole call, from the name server to the last
 * byte, and no more of an answer is read than may be: a service that drips or never ends costs that
 * much and no more.
 */
public final class BoundedHttp {

  private static final int KEPT = 5;
  private static final Duration KEPT_FOR = Duration.ofSeconds(30);

  private final OkHttpClient http;
  private final int most;

  /**
   * With these bounds.
   *
   * @param longest time of a whole call
   * @param most bytes of an answer, unpacked
   * @param allowed addresses that may be asked; what a name leads to is looked up once, checked,
   *     and asked
   */
  public BoundedHttp(Duration longest, int most, Predicate<InetAddress> allowed) {
    this.most = most;
    this.http =
        new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .cookieJar(CookieJar.NO_COOKIES)
            .connectionPool(new ConnectionPool(KEPT, KEPT_FOR.toSeconds(), TimeUnit.SECONDS))
            .dns(host -> checked(host, allowed))
            .connectTimeout(longest)
            .readTimeout(longest)
            .writeTimeout(longest)
            .callTimeout(longest)
            .build();
  }

  /**
   * What a service said.
   *
   * @param body empty unless it answered with 200
   */
  public record Answer(int status, byte[] body) {

    private static final int OK = 200;

    /** Whether it is an answer and no refusal. */
    public boolean isOk() {
      return status == OK;
    }
  }

  /**
   * The answer.
   *
   * @throws IOException when there is none in time, or it is too long
   */
  public Answer ask(Request request) throws IOException {
    try (Response response = http.newCall(request).execute()) {
      ResponseBody body = response.body();
      return response.code() == Answer.OK && body != null
          ? new Answer(response.code(), read(body))
          : new Answer(response.code(), new byte[0]);
    }
  }

  private byte[] read(ResponseBody body) throws IOException {
    if (body.contentLength() > most) {
      throw new IOException("too long");
    }
    try (InputStream in = body.byteStream()) {
      byte[] read = in.readNBytes(most + 1);
      if (read.length > most) {
        throw new IOException("too long");
      }
      return read;
    }
  }

  private static List<InetAddress> checked(String host, Predicate<InetAddress> allowed)
      throws UnknownHostException {
    List<InetAddress> found = Dns.SYSTEM.lookup(host);
    if (!found.stream().allMatch(allowed)) {
      throw new UnknownHostException("not allowed");
    }
    return found;
  }
}
