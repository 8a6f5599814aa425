package mx.nexus.platform.cluster;

import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import com.hazelcast.config.EvictionConfig;
import com.hazelcast.config.EvictionPolicy;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.MaxSizePolicy;
import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import com.hazelcast.topic.ITopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The nodes of the platform as one. Keys and values are JDK types only: both web applications share
 * the cluster but not their classes.
 */
@ApplicationScoped
public class Cluster {

  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

  private final HazelcastInstance hazelcast;
  private final Map<String, IMap<?, ?>> maps = new ConcurrentHashMap<>();

  @SuppressWarnings("NullAway")
  protected Cluster() {
    this(null);
  }

  /** On the server's own member, which Payara offers for injection. */
  @Inject
  public Cluster(HazelcastInstance hazelcast) {
    this.hazelcast = hazelcast;
  }

  /** Nodes that are there now, this one included. */
  public int size() {
    return hazelcast.getCluster().getMembers().size();
  }

  /** Calls when a node has joined or left. */
  public void onMembershipChange(Runnable listener) {
    hazelcast
        .getCluster()
        .addMembershipListener(
            new MembershipListener() {
              @Override
              public void memberAdded(MembershipEvent event) {
                listener.run();
              }

              @Override
              public void memberRemoved(MembershipEvent event) {
                listener.run();
              }
            });
  }

  /**
   * Tells all nodes, this one included. What is told has happened already, so a cluster that cannot
   * pass it on fails nobody: whoever listens keeps nothing for long.
   */
  public void publish(String topic, String message) {
    try {
      topic(topic).publish(message);
    } catch (HazelcastException | IllegalStateException e) {
      LOG.warn("The other nodes were not told of {}: {}", topic, e.toString());
    }
  }

  /** Hears what is published on any node from now on. */
  public void subscribe(String topic, Consumer<String> listener) {
    topic(topic).addMessageListener(message -> listener.accept(message.getMessageObject()));
  }

  /** A shared map whose entries live this long after their last change. */
  public <K, V> IMap<K, V> map(String name, Duration timeToLive) {
    return configured(name, timeToLive, config -> config.setBackupCount(1));
  }

  /**
   * A shared map like {@link #map(String, Duration)} that holds no more than so many entries on
   * each node; those that were used longest ago go.
   */
  public <K, V> IMap<K, V> map(String name, Duration timeToLive, int mostPerNode) {
    return configured(
        name,
        timeToLive,
        config ->
            config
                .setBackupCount(0)
                .setEvictionConfig(
                    new EvictionConfig()
                        .setEvictionPolicy(EvictionPolicy.LRU)
                        .setMaxSizePolicy(MaxSizePolicy.PER_NODE)
                        .setSize(mostPerNode)));
  }

  /** Its configuration is looked for once; each look goes through all names and patterns. */
  @SuppressWarnings("unchecked")
  private <K, V> IMap<K, V> configured(
      String name, Duration timeToLive, Consumer<MapConfig> settings) {
    return (IMap<K, V>)
        maps.computeIfAbsent(
            "nexus." + name,
            full -> {
              if (hazelcast.getConfig().getMapConfigOrNull(full) == null) {
                MapConfig config =
                    new MapConfig(full)
                        .setTimeToLiveSeconds((int) Math.max(1, timeToLive.toSeconds()));
                settings.accept(config);
                hazelcast.getConfig().addMapConfig(config);
              }
              return hazelcast.getMap(full);
            });
  }

  private ITopic<String> topic(String name) {
    return hazelcast.getReliableTopic("nexus." + name);
  }
}
