package mx.nexus.media.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mx.nexus.media.PictureRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that people and attackers type; the server is on this machine's own address. */
class GuardedFetchTest {

  private static final byte[] FILE = {1, 2, 3, 4, 5, 6, 7, 8};

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch never = new CountDownLatch(1);
  private HttpServer server;
  private int port;

  /** The own machine stands for the internet; whatever else is private stays so. */
  private final GuardedFetch fetch = within(Duration.ofSeconds(10));

  private static GuardedFetch within(Duration longest) {
    return new GuardedFetch(InetAddress::isLoopbackAddress, port -> true, longest);
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.add(path);
          if (path.startsWith("/to/")) {
            exchange.getResponseHeaders().add("Location", exchange.getRequestURI().getQuery());
            exchange.sendResponseHeaders(302, -1);
          } else if (path.equals("/missing")) {
            exchange.sendResponseHeaders(404, -1);
          } else if (path.equals("/slow")) {
            try {
              never.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          } else {
            exchange.sendResponseHeaders(200, path.equals("/chunked") ? 0 : FILE.length);
            exchange.getResponseBody().write(FILE);
          }
          exchange.close();
        });
    server.start();
    port = server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    never.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void bringsAFile() {
    assertThat(fetch.fetch(at("/foto.jpg"), 100)).isEqualTo(FILE);
    assertThat(fetch.fetch(" " + at("/to/x?" + at("/foto.jpg")) + " ", 100)).isEqualTo(FILE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/x",
        "http://127.1/x",
        "http://2130706433/x",
        "http://0x7f000001/x",
        "http://localhost/x",
        "http://demo.localhost/x",
        "http://0.0.0.0/x",
        "http://10.1.2.3/x",
        "http://172.31.255.1/x",
        "http://192.168.0.1/x",
        "http://100.64.0.1/x",
        "http://169.254.169.254/latest/meta-data/",
        "http://192.0.2.1/x",
        "http://224.0.0.1/x",
        "http://255.255.255.255/x",
        "http://[::1]/x",
        "http://[::]/x",
        "http://[::ffff:127.0.0.1]/x",
        "http://[::ffff:a9fe:a9fe]/x",
        "http://[::127.0.0.1]/x",
        "http://[64:ff9b::7f00:1]/x",
        "http://[64:ff9b:1::a00:1]/x",
        "http://[2002:7f00:1::]/x",
        "http://[2001:0:7f00:1::]/x",
        "http://[fd00:ec2::254]/x",
        "http://[fe80::1]/x",
        "http://[fec0::1]/x",
        "http://[ff02::1]/x",
        "http://8.8.8.8:22/x",
        "http://8.8.8.8:9200/x"
      })
  void neverAsksInTheOwnNetwork(String address) {
    assertThatThrownBy(() -> new GuardedFetch().fetch(address, 100))
        .isInstanceOfSatisfying(
            PictureRefused.class,
            refused -> assertThat(refused.code()).isIn("media.url-not-public", "media.url-failed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "foto.jpg",
        "file:///etc/passwd",
        "ftp://example.com/x",
        "gopher://example.com/",
        "jar:http://example.com/x!/",
        "http://",
        "http://user:pass@example.com/x",
        "javascript:alert(1)"
      })
  void takesAddressesOfTheWebOnly(String address) {
    assertRefused("media.url-malformed", () -> fetch.fetch(address, 100));
  }

  @Test
  void checksWhereARedirectLeads() {
    assertRefused(
        "media.url-not-public", () -> fetch.fetch(at("/to/x?http://169.254.169.254/latest"), 100));
    assertRefused("media.url-failed", () -> fetch.fetch(at("/to/x?file:///etc/passwd"), 100));
    assertThat(asked).hasSize(2);
  }

  @Test
  void doesNotRunInCircles() {
    assertRefused("media.url-failed", () -> fetch.fetch(at("/to/x?/to/x?/to/x"), 100));
    assertThat(asked).hasSizeLessThan(6);
  }

  @Test
  void stopsAtTheLimitAnnouncedOrNot() {
    assertRefused("media.too-large", () -> fetch.fetch(at("/foto.jpg"), 7));
    assertRefused("media.too-large", () -> fetch.fetch(at("/chunked"), 7));
  }

  @Test
  void tellsWhatTheServerSaid() {
    assertThatThrownBy(() -> fetch.fetch(at("/missing"), 100))
        .isInstanceOfSatisfying(
            PictureRefused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("media.url-status");
              assertThat(refused.args()).containsExactly(404);
            });
  }

  @Test
  void waitsForNobodyWithoutEnd() {
    assertRefused("media.url-failed", () -> within(Duration.ofMillis(300)).fetch(at("/slow"), 100));
  }

  private String at(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  private static void assertRefused(String code, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            PictureRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
