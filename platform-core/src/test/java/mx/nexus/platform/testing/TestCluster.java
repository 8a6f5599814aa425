package mx.nexus.platform.testing;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Real Hazelcast nodes on the loopback interface that find each other and nobody else. */
public final class TestCluster implements AutoCloseable {

  private final List<HazelcastInstance> nodes = new ArrayList<>();

  /** A cluster of that many nodes. */
  public static TestCluster of(int size) {
    TestCluster cluster = new TestCluster();
    String name = UUID.randomUUID().toString();
    for (int i = 0; i < size; i++) {
      cluster.nodes.add(Hazelcast.newHazelcastInstance(cluster.config(name)));
    }
    return cluster;
  }

  public HazelcastInstance node(int index) {
    return nodes.get(index);
  }

  @Override
  public void close() {
    nodes.forEach(node -> node.getLifecycleService().terminate());
  }

  private Config config(String name) {
    Config config = new Config();
    config.setClusterName(name);
    config.setProperty("hazelcast.socket.bind.any", "false");
    config.setProperty("hazelcast.logging.type", "slf4j");
    // A node that is told where the others are need not wait for more of them.
    config.setProperty("hazelcast.wait.seconds.before.join", "0");
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    JoinConfig join = config.getNetworkConfig().getJoin();
    join.getMulticastConfig().setEnabled(false);
    join.getAutoDetectionConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(true);
    nodes.forEach(
        node ->
            join.getTcpIpConfig()
                .addMember(
                    "127.0.0.1:" + node.getCluster().getLocalMember().getAddress().getPort()));
    return config;
  }
}
