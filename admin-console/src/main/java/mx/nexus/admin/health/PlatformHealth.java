package mx.nexus.admin.health;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mx.nexus.platform.persistence.MasterDatabase;
import org.jspecify.annotations.Nullable;

/** What can be said about the platform from this node and the master database. */
@ApplicationScoped
public class PlatformHealth {

  private static final int MOST_JOBS = 100;

  private final MasterDatabase master;
  private final HazelcastInstance hazelcast;

  @SuppressWarnings("NullAway")
  protected PlatformHealth() {
    this(null, null);
  }

  @Inject
  public PlatformHealth(MasterDatabase master, HazelcastInstance hazelcast) {
    this.master = master;
    this.hazelcast = hazelcast;
  }

  /** One node of the cluster; {@code self} is the one that answers. */
  public record Node(String address, String id, String version, boolean self) {}

  /**
   * Memory and age of this node's process.
   *
   * @param heapUsed bytes
   * @param heapMax bytes
   */
  public record ThisNode(
      String java, long heapUsed, long heapMax, int threads, Duration uptime, double load) {

    public int getHeapPercent() {
      return (int) (100 * heapUsed / Math.max(1, heapMax));
    }
  }

  /**
   * Work that repeats.
   *
   * @param failures in a row
   */
  public record RepeatedJob(
      String name,
      Instant nextRun,
      boolean running,
      @Nullable Instant lastSuccess,
      @Nullable Instant lastFailure,
      int failures) {

    public String getState() {
      return failures > 0 ? "bad" : lastSuccess == null ? "" : "good";
    }
  }

  /** The nodes, as the cluster lists them. */
  public List<Node> nodes() {
    return hazelcast.getCluster().getMembers().stream().map(PlatformHealth::node).toList();
  }

  private static Node node(Member member) {
    return new Node(
        member.getAddress().getHost() + ":" + member.getAddress().getPort(),
        member.getUuid().toString(),
        member.getVersion().toString(),
        member.localMember());
  }

  public ThisNode process() {
    Runtime runtime = Runtime.getRuntime();
    RuntimeMXBean jvm = ManagementFactory.getRuntimeMXBean();
    return new ThisNode(
        jvm.getVmName() + " " + Runtime.version(),
        runtime.totalMemory() - runtime.freeMemory(),
        runtime.maxMemory(),
        ManagementFactory.getThreadMXBean().getThreadCount(),
        Duration.ofMillis(jvm.getUptime()),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** How long the master database took to answer, in milliseconds. */
  public long masterMillis() {
    long start = System.nanoTime();
    master.required("select 1 as one", row -> row.integer("one"));
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  /** The jobs, by name. */
  public List<RepeatedJob> jobs() {
    return master.list(
        """
        select task_name, execution_time, picked, last_success, last_failure,
               coalesce(consecutive_failures, 0) as failures
          from scheduled_tasks order by task_name, execution_time limit ?
        """,
        row ->
            new RepeatedJob(
                row.text("task_name"),
                row.instant("execution_time"),
                row.bool("picked"),
                row.findInstant("last_success").orElse(null),
                row.findInstant("last_failure").orElse(null),
                row.integer("failures")),
        MOST_JOBS);
  }

  /** Shops by state. */
  public Map<String, Integer> tenantsByState() {
    return counted("select state as kind, count(*)::int as shops from platform_tenant group by 1");
  }

  /** Shops by schema version; {@code -} for none yet. */
  public Map<String, Integer> tenantsBySchema() {
    return counted(
        """
        select coalesce(schema_version, '-') as kind, count(*)::int as shops
          from platform_tenant where state not in ('deleted', 'failed') group by 1
        """);
  }

  /** Shops by what their last migration came to. */
  public Map<String, Integer> migrations() {
    return counted(
        "select state as kind, count(*)::int as shops from platform_tenant_migration group by 1");
  }

  private Map<String, Integer> counted(String sql) {
    Map<String, Integer> counts = new TreeMap<>();
    master
        .list(sql, row -> Map.entry(row.text("kind"), row.integer("shops")))
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    return counts;
  }
}
