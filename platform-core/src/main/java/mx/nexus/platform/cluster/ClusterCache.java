package mx.nexus.platform.cluster;

import com.hazelcast.core.HazelcastException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import mx.nexus.platform.tenancy.TenantContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Texts (mostly JSON) of the bound tenant, shared by all nodes for a while. A broken cluster costs
 * a look-up, never the answer.
 */
@ApplicationScoped
public class ClusterCache {

  private static final Logger LOG = LoggerFactory.getLogger(ClusterCache.class);

  private final Cluster cluster;

  @SuppressWarnings("NullAway")
  protected ClusterCache() {
    this(null);
  }

  @Inject
  public ClusterCache(Cluster cluster) {
    this.cluster = cluster;
  }

  /** What is cached under this name and key for the bound tenant, or what the loader says. */
  public String get(String name, String key, Duration timeToLive, Supplier<String> loader) {
    List<String> full = tenantKey(key);
    try {
      String cached = cluster.<List<String>, String>map(name, timeToLive).get(full);
      if (cached != null) {
        return cached;
      }
    } catch (HazelcastException e) {
      LOG.warn("Cache {} cannot be read", name, e);
      return loader.get();
    }
    String loaded = loader.get();
    put(name, full, timeToLive, loaded);
    return loaded;
  }

  /** Forgets an entry of the bound tenant on all nodes. */
  public void forget(String name, String key, Duration timeToLive) {
    cluster.<List<String>, String>map(name, timeToLive).delete(tenantKey(key));
  }

  private void put(String name, List<String> full, Duration timeToLive, String value) {
    try {
      cluster.<List<String>, String>map(name, timeToLive).set(full, value);
    } catch (HazelcastException e) {
      LOG.warn("Cache {} cannot be written", name, e);
    }
  }

  /** The epoch is part of the key: what was cached before a restore or a move is not read after. */
  private static List<String> tenantKey(String key) {
    return List.of(TenantContext.required().key(), key);
  }
}
