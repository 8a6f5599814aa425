package mx.nexus.catalog.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/**
 * Counts and times questions to the catalogue by the engine that answered, and how often its caches
 * knew the answer.
 */
@ApplicationScoped
public class SearchMetrics {

  private static final Metadata SEARCHES =
      Metadata.builder()
          .withName("nexus_catalog_searches")
          .withDescription("Questions to the shared catalogue, by the engine that answered")
          .build();

  private static final Metadata CACHES =
      Metadata.builder()
          .withName("nexus_catalog_cache_lookups")
          .withDescription("Look-ups in the catalogue's caches, by cache and by hit or miss")
          .build();

  private final MetricRegistry registry;
  private final Map<String, Timer> engines = new ConcurrentHashMap<>();

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected SearchMetrics() {
    this(null);
  }

  @Inject
  public SearchMetrics(MetricRegistry registry) {
    this.registry = registry;
  }

  /** A question was answered. */
  void answered(String engine, Duration took) {
    engines
        .computeIfAbsent(engine, name -> registry.timer(SEARCHES, new Tag("engine", name)))
        .update(took);
  }

  /** How often a cache knows the answer. */
  public CacheCount cache(String name) {
    return new CacheCount(counter(name, "hit"), counter(name, "miss"));
  }

  private Counter counter(String cache, String result) {
    return registry.counter(CACHES, new Tag("cache", cache), new Tag("result", result));
  }

  /** Hits and misses of one cache. */
  public record CacheCount(Counter hits, Counter misses) {

    /** Somebody looked. */
    public void looked(boolean hit) {
      (hit ? hits : misses).inc();
    }
  }
}
