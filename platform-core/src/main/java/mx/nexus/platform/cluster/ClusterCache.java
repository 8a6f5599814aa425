package mx.nexus.platform.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.hazelcast.core.HazelcastException;
import com.hazelcast.map.IMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import mx.nexus.platform.rest.WireJson;
import mx.nexus.platform.tenancy.TenantContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Texts (mostly JSON) of the bound tenant, shared by all nodes for a while and kept by each node
 * for a few seconds, because a look into the cluster's memory goes through another thread even on
 * one node. What is forgotten is forgotten on this node when the call returns, and on the others as
 * soon as they are told. A broken cluster costs a look-up, never the answer.
 */
@ApplicationScoped
public class ClusterCache {

  private static final Logger LOG = LoggerFactory.getLogger(ClusterCache.class);
  private static final String TOPIC = "cache-forgotten";

  /** A node that was not told reads an old text no longer than this. */
  private static final Duration NEAR = Duration.ofSeconds(5);

  private static final int MOST_NEAR = 5_000;

  private final Cluster cluster;
  private final Remembered<Place, String> near = new Remembered<>(NEAR, MOST_NEAR);

  /** How often something was forgotten anywhere, as far as this node was told. */
  private final AtomicLong forgotten = new AtomicLong();

  @SuppressWarnings("NullAway")
  protected ClusterCache() {
    this.cluster = null;
  }

  @Inject
  public ClusterCache(Cluster cluster) {
    this.cluster = cluster;
    cluster.subscribe(TOPIC, this::forgottenElsewhere);
  }

  /** What is cached under this name and key for the bound tenant, or what the loader says. */
  public String get(String name, String key, Duration timeToLive, Supplier<String> loader) {
    return near.get(place(name, key, timeToLive), place -> shared(place, loader));
  }

  private String shared(Place place, Supplier<String> loader) {
    try {
      String cached = map(place).get(place.full());
      if (cached != null) {
        return cached;
      }
    } catch (HazelcastException e) {
      LOG.warn("Cache {} cannot be read", place.name(), e);
      return loader.get();
    }
    long before = forgotten.get();
    String loaded = loader.get();
    put(place, loaded);
    if (forgotten.get() != before) {
      // It may have been read before the change and put after it was forgotten.
      remove(place);
    }
    return loaded;
  }

  /** Forgets an entry of the bound tenant on all nodes. */
  public void forget(String name, String key, Duration timeToLive) {
    Place place = place(name, key, timeToLive);
    forget(place);
    cluster.publish(TOPIC, place.message());
  }

  /** On every node: another one may have put there what it had read before the change. */
  private void forgottenElsewhere(String message) {
    forget(Place.of(message));
  }

  private void forget(Place place) {
    forgotten.incrementAndGet();
    remove(place);
    near.forget(place);
  }

  private void remove(Place place) {
    try {
      map(place).delete(place.full());
    } catch (HazelcastException e) {
      LOG.warn("Cache {} cannot be cleared", place.name(), e);
    }
  }

  private IMap<List<String>, String> map(Place place) {
    return cluster.map(place.name(), Duration.ofSeconds(place.seconds()));
  }

  private void put(Place place, String value) {
    try {
      map(place).set(place.full(), value);
    } catch (HazelcastException e) {
      LOG.warn("Cache {} cannot be written", place.name(), e);
    }
  }

  private static Place place(String name, String key, Duration timeToLive) {
    return new Place(name, TenantContext.required().key(), key, timeToLive.toSeconds());
  }

  /**
   * Where a text is kept.
   *
   * @param tenant with its epoch: what was cached before a restore or a move is not read after
   * @param seconds how long it is shared
   */
  private record Place(String name, String tenant, String key, long seconds) {

    /** The key in the shared map of this name. */
    List<String> full() {
      return List.of(tenant, key);
    }

    String message() {
      try {
        return WireJson.mapper().writeValueAsString(this);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }

    static Place of(String message) {
      try {
        return WireJson.mapper().readValue(message, Place.class);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
