package mx.nexus.platform.security;

import java.time.Duration;

/** Counts uses in fixed windows across all nodes. */
public interface RateLimiter {

  /**
   * Uses one of the allowed uses of this window.
   *
   * @param kind what is limited, for example {@code signup}
   * @param key whose use it is, for example an address or a key's id
   * @param limit uses allowed in a window
   * @param window length of a window; windows start at multiples of it since 1970
   */
  Verdict take(String kind, String key, int limit, Duration window);

  /**
   * The answer.
   *
   * @param allowed whether this use was within the limit
   * @param remaining uses left in this window
   * @param resetsIn time until the next window
   */
  record Verdict(boolean allowed, int limit, int remaining, Duration resetsIn) {}
}
