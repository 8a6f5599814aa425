package mx.nexus.catalog.remote;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Answers with 200 at once and then never comes to an end: byte by byte, or as fast as it can. */
public final class Outpour {

  /** More than whoever stops reading can have taken, with all buffers on the way. */
  public static final long MOST_UNREAD = 64_000_000;

  private static final AtomicLong SENT = new AtomicLong();
  private static final long PAUSE_MS = 50;
  private static final byte[] BLANKS = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);

  private Outpour() {}

  /** Bytes that the last answer got rid of. */
  public static long sent() {
    return SENT.get();
  }

  /** Answers until the other side leaves, the test ends or far too much was taken. */
  public static void answer(HttpExchange exchange, boolean drips, CountDownLatch end)
      throws IOException {
    SENT.set(0);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      while (SENT.get() < 2 * MOST_UNREAD && !ends(end, drips ? PAUSE_MS : 0)) {
        int length = drips ? 1 : BLANKS.length;
        out.write(BLANKS, 0, length);
        out.flush();
        SENT.addAndGet(length);
      }
    }
  }

  private static boolean ends(CountDownLatch end, long wait) {
    try {
      return end.await(wait, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
