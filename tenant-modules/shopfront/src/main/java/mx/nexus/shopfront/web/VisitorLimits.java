package mx.nexus.shopfront.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mx.nexus.platform.problem.TooManyRequests;
import mx.nexus.platform.problem.Unavailable;
import mx.nexus.platform.security.RateLimiter;
import mx.nexus.platform.security.RateLimiter.Verdict;
import mx.nexus.platform.tenancy.TenantContext;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Keeps visitors from taking what the counter needs. An address may open so many pages of a shop a
 * minute ({@code NEXUS_SHOPFRONT_PER_MINUTE}), over all nodes; and however many addresses ask, only
 * a few pages of a shop, and of all shops of a node, are made at the same time: fewer than a shop's
 * connections and than the catalogue's.
 */
@ApplicationScoped
public class VisitorLimits {

  private static final int PER_MINUTE = 120;

  /** Pictures that go with the pages: a list shows up to forty, a browser asks for each once. */
  private static final int PICTURES_PER_PAGE = 20;

  /** Of eight connections that a shop has on a node. */
  private static final int AT_ONCE_PER_SHOP = 3;

  /** Of eight connections that a node has to the catalogue. */
  private static final int AT_ONCE = 5;

  private static final int MOST_WAITING = 16;
  private static final Duration LONGEST_WAIT = Duration.ofMillis(750);

  /** A list asks for many pictures at once, and a browser does not ask again for one it missed. */
  private static final int MOST_WAITING_FOR_PICTURES = 32;

  private static final int LONGER_WAIT = 4;
  private static final Duration COME_BACK = Duration.ofSeconds(2);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Shops that fall on the same one share it: too careful now and then, never too little. */
  private static final int STRIPES = 256;

  /** What a home or an office gets; its devices change their addresses within. */
  private static final int IPV6_NETWORK_BYTES = 8;

  private final RateLimiter limiter;
  private final int perMinute;
  private final Duration longestWait;
  private final Semaphore node = new Semaphore(AT_ONCE, true);
  private final Semaphore[] shops =
      Stream.generate(() -> new Semaphore(AT_ONCE_PER_SHOP, true))
          .limit(STRIPES)
          .toArray(Semaphore[]::new);

  @SuppressWarnings("NullAway")
  protected VisitorLimits() {
    this(null, 0, Duration.ZERO);
  }

  @Inject
  public VisitorLimits(RateLimiter limiter) {
    this(
        limiter,
        ConfigProvider.getConfig()
            .getOptionalValue("NEXUS_SHOPFRONT_PER_MINUTE", Integer.class)
            .orElse(PER_MINUTE),
        LONGEST_WAIT);
  }

  VisitorLimits(RateLimiter limiter, int perMinute, Duration longestWait) {
    this.limiter = limiter;
    this.perMinute = perMinute;
    this.longestWait = longestWait;
  }

  /**
   * Counts a page for an address.
   *
   * @throws TooManyRequests {@code shopfront.too-often}
   */
  void count(String address) {
    count("shopfront", address, perMinute);
  }

  /**
   * Counts a picture for an address.
   *
   * @throws TooManyRequests {@code shopfront.too-often}
   */
  void countPicture(String address) {
    count("shopfront-pictures", address, perMinute * PICTURES_PER_PAGE);
  }

  private void count(String kind, String address, int limit) {
    Verdict verdict =
        limiter.take(
            kind,
            List.of(TenantContext.required().id().toString(), network(address)),
            limit,
            MINUTE);
    if (!verdict.allowed()) {
      throw new TooManyRequests(verdict.resetsIn().plusSeconds(1), "shopfront.too-often");
    }
  }

  /**
   * A place among those whose pages are made now; to be given back.
   *
   * @throws Unavailable {@code shopfront.busy} when none becomes free soon
   */
  Place enter() {
    return enter(MOST_WAITING, longestWait);
  }

  /**
   * The same for the short look whether a picture may be seen; it waits longer.
   *
   * @throws Unavailable {@code shopfront.busy} when none becomes free
   */
  Place enterForPicture() {
    return enter(MOST_WAITING_FOR_PICTURES, longestWait.multipliedBy(LONGER_WAIT));
  }

  private Place enter(int mostWaiting, Duration wait) {
    int stripe = Math.floorMod(TenantContext.required().id().hashCode(), STRIPES);
    Place ofShop = enter(shops[stripe], mostWaiting, wait);
    try {
      Place ofNode = enter(node, mostWaiting, wait);
      return () -> {
        ofNode.close();
        ofShop.close();
      };
    } catch (RuntimeException busy) {
      ofShop.close();
      throw busy;
    }
  }

  /** A place; closing gives it back. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  private static Place enter(Semaphore places, int mostWaiting, Duration wait) {
    try {
      if (places.getQueueLength() < mostWaiting
          && places.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        return places::release;
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    throw new Unavailable(COME_BACK, "shopfront.busy");
  }

  /** Of an IPv6 address the network, else the address itself. */
  static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      InetAddress parsed = InetAddress.getByName(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), IPV6_NETWORK_BYTES))
          : parsed.getHostAddress();
    } catch (UnknownHostException odd) {
      return address;
    }
  }
}
