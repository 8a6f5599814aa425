package mx.nexus.platform.security;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.map.IMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mx.nexus.platform.cluster.Cluster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts uses in fixed windows, the same for all nodes.
 *
 * <p>A window's count is a number in a shared map, raised by compare-and-set, which costs about 0.2
 * ms. When the cluster cannot be reached the use is allowed: a limit protects us from load, it must
 * not be what stops a shop.
 */
@ApplicationScoped
public class RateLimiter {

  private static final Logger LOG = LoggerFactory.getLogger(RateLimiter.class);
  private static final Duration KEPT_LONGER = Duration.ofMinutes(1);
  private static final int MOST_ATTEMPTS = 50;

  private final Cluster cluster;
  private final Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected RateLimiter() {
    this(null, null);
  }

  @Inject
  public RateLimiter(Cluster cluster, Clock clock) {
    this.cluster = cluster;
    this.clock = clock;
  }

  /**
   * The answer.
   *
   * @param allowed whether this use was within the limit
   * @param remaining uses left in this window
   * @param resetsIn time until the next window
   */
  public record Verdict(boolean allowed, int limit, int remaining, Duration resetsIn) {}

  /**
   * Uses one of the allowed uses of this window.
   *
   * @param kind what is limited, for example {@code signup}
   * @param key whose use it is, for example an address or a key's id
   * @param limit uses allowed in a window
   * @param window length of a window, at most a day; windows start at multiples of it since 1970
   */
  public Verdict take(String kind, String key, int limit, Duration window) {
    return take(kind, List.of(key), limit, window);
  }

  /**
   * The same for a use that takes more than one word to name, for example a shop and an address.
   *
   * @param key whose use it is, its parts in order
   */
  public Verdict take(String kind, List<String> key, int limit, Duration window) {
    Instant now = clock.instant();
    long number = now.getEpochSecond() / window.toSeconds();
    Duration resetsIn =
        Duration.between(now, Instant.ofEpochSecond((number + 1) * window.toSeconds()));
    try {
      int used = raised(List.of(kind, List.copyOf(key), number), limit, window);
      return new Verdict(used <= limit, limit, Math.max(0, limit - used), resetsIn);
    } catch (HazelcastException away) {
      LOG.warn("Limit {} cannot be counted", kind, away);
      return new Verdict(true, limit, limit, resetsIn);
    }
  }

  /** Raises the count, but not beyond one more than the limit, and says what it is. */
  private int raised(List<Object> use, int limit, Duration window) {
    IMap<List<Object>, Integer> counts =
        cluster.map("rate-limits-" + window, window.plus(KEPT_LONGER));
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Integer used = counts.get(use);
      if (used == null) {
        used = counts.putIfAbsent(use, 1);
        if (used == null) {
          return 1;
        }
      }
      if (used > limit) {
        return used;
      }
      if (counts.replace(use, used, used + 1)) {
        return used + 1;
      }
    }
    return limit + 1;
  }
}
