package mx.nexus.platform.cluster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Answers of a look-up, remembered on this node for a few seconds. Forgetting wins against a
 * look-up in flight: what was read before something was forgotten is never remembered after it.
 *
 * <p>Nobody waits for another's look-up: one shop's database that hangs must not hold up the
 * look-ups of others, as it would inside the cache's own lock.
 */
public final class Remembered<K, V> {

  private final Cache<K, V> answers;

  /** How often something was forgotten; raised before the entries go. */
  private final AtomicLong forgotten = new AtomicLong();

  /**
   * @param time how long an answer is remembered at most
   * @param most answers that are remembered at the same time
   */
  public Remembered(Duration time, int most) {
    this.answers = Caffeine.newBuilder().expireAfterWrite(time).maximumSize(most).build();
  }

  /** What is remembered, or what the look-up says now. */
  public V get(K key, Function<K, V> lookUp) {
    return get(key, lookUp, answer -> true);
  }

  /** The same, remembering only answers that are worth it. */
  public V get(K key, Function<K, V> lookUp, Predicate<V> worthIt) {
    V known = answers.getIfPresent(key);
    if (known != null) {
      return known;
    }
    long before = forgotten.get();
    V answer = lookUp.apply(key);
    if (worthIt.test(answer) && forgotten.get() == before) {
      answers.put(key, answer);
      // Forgotten between the two lines above, it may have been missed there.
      if (forgotten.get() != before) {
        answers.invalidate(key);
      }
    }
    return answer;
  }

  /** Forgets one answer. */
  public void forget(K key) {
    forgotten.incrementAndGet();
    answers.invalidate(key);
  }

  /** Forgets these answers. */
  public void forgetAnswers(Predicate<V> which) {
    forgotten.incrementAndGet();
    answers.asMap().values().removeIf(which);
  }
}
