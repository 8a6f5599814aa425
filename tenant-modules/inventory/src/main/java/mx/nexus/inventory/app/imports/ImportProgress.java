package mx.nexus.inventory.app.imports;

import com.hazelcast.core.HazelcastException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import mx.nexus.platform.cluster.Cluster;
import mx.nexus.platform.tenancy.TenantContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far running imports are, for all nodes to see. Not in the database: the import is one
 * transaction, and nobody sees its rows before the end.
 */
@ApplicationScoped
public class ImportProgress {

  private static final Logger LOG = LoggerFactory.getLogger(ImportProgress.class);
  private static final Duration TIME_TO_LIVE = Duration.ofMinutes(30);

  /** How often a node says that it has an import before it. */
  static final Duration BEAT = Duration.ofSeconds(10);

  private static final Duration BELIEVED = BEAT.multipliedBy(3);

  private final @Nullable Cluster cluster;
  private final Map<List<String>, Integer> alone = new ConcurrentHashMap<>();
  private final Map<List<String>, Boolean> queuedAlone = new ConcurrentHashMap<>();

  @SuppressWarnings("NullAway")
  protected ImportProgress() {
    this(null);
  }

  @Inject
  public ImportProgress(@Nullable Cluster cluster) {
    this.cluster = cluster;
  }

  void report(UUID importId, int percent) {
    try {
      shared().put(key(importId), percent);
    } catch (HazelcastException e) {
      LOG.debug("Progress is not shared", e);
    }
  }

  int of(UUID importId) {
    try {
      return shared().getOrDefault(key(importId), 0);
    } catch (HazelcastException e) {
      LOG.debug("Progress is not shared", e);
      return 0;
    }
  }

  /** This node has the import before it; believed for a few beats, so that a kill is noticed. */
  void queued(UUID importId) {
    try {
      queue().put(key(importId), true);
    } catch (HazelcastException e) {
      LOG.debug("Queue is not shared", e);
    }
  }

  /** Whether some node has the import before it. */
  boolean isQueued(UUID importId) {
    try {
      return queue().containsKey(key(importId));
    } catch (HazelcastException e) {
      LOG.debug("Queue is not shared", e);
      return false;
    }
  }

  private Map<List<String>, Boolean> queue() {
    return cluster == null ? queuedAlone : cluster.map("inventory.import-queue", BELIEVED);
  }

  private Map<List<String>, Integer> shared() {
    return cluster == null ? alone : cluster.map("inventory.import-progress", TIME_TO_LIVE);
  }

  private static List<String> key(UUID importId) {
    return List.of(TenantContext.required().key(), importId.toString());
  }
}
