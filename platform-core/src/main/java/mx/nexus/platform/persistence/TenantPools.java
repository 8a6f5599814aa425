package mx.nexus.platform.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import mx.nexus.platform.security.Secrets;
import mx.nexus.platform.tenancy.Placement;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantId;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A small pool per tenant, opened at its first request; at rest it holds no connection, and the
 * least recently used pools are closed when there are too many. All pools share one housekeeping
 * thread, and the pools of one server share that server's connection budget.
 */
@ApplicationScoped
public class TenantPools {

  private static final int CONNECT_TIMEOUT_SECONDS = 2;
  private static final int LONGEST_DRAIN_SECONDS = 45;

  private final PoolSettings settings;
  private final Secrets secrets;
  private final IntSupplier nodes;
  private final Map<String, TenantPool> pools = new ConcurrentHashMap<>();
  private final Map<UUID, ConnectionBudget> budgets = new ConcurrentHashMap<>();
  private final Map<UUID, Integer> serverConnections = new ConcurrentHashMap<>();
  private final ScheduledExecutorService housekeeping = housekeeping();

  @SuppressWarnings("NullAway")
  protected TenantPools() {
    this(null, null, () -> 1);
  }

  @Inject
  public TenantPools(
      PoolSettings settings, Secrets secrets, mx.nexus.platform.cluster.Cluster cluster) {
    this(settings, secrets, cluster::size);
    cluster.onMembershipChange(this::shareBudgets);
  }

  /** For a given number of nodes. */
  public TenantPools(PoolSettings settings, Secrets secrets, IntSupplier nodes) {
    this.settings = settings;
    this.secrets = secrets;
    this.nodes = nodes;
  }

  /**
   * A connection to the tenant's database as the tenant's own role.
   *
   * @throws SQLException with SQLSTATE 08… when none comes free in time or the server is away
   */
  public Connection connect(Tenant tenant) throws SQLException {
    while (true) {
      TenantPool pool = pools.computeIfAbsent(tenant.key(), key -> open(tenant));
      Connection connection = pool.connect();
      if (connection != null) {
        retireIfTooMany();
        return connection;
      }
      pools.remove(tenant.key(), pool);
    }
  }

  /** Closes the tenant's pools as their users leave: after suspension, move or new credentials. */
  public void retire(TenantId tenant) {
    pools.values().stream().filter(pool -> pool.tenant().id().equals(tenant)).forEach(this::retire);
  }

  /** Open pools on this node. */
  public int openPools() {
    return pools.size();
  }

  /** Connections that this node holds on a server. */
  public int openConnections(UUID serverId) {
    ConnectionBudget budget = budgets.get(serverId);
    return budget == null ? 0 : budget.open();
  }

  @PreDestroy
  void close() {
    pools.values().forEach(TenantPool::closeNow);
    housekeeping.shutdownNow();
  }

  private TenantPool open(Tenant tenant) {
    Placement placement = tenant.placement();
    HikariConfig config = new HikariConfig();
    config.setPoolName("tenant-" + tenant.slug());
    config.setDataSource(
        new BudgetedDataSource(
            physical(placement), budget(placement), () -> steal(tenant), settings.maxWait()));
    config.setMinimumIdle(0);
    config.setMaximumPoolSize(settings.connectionsPerTenant());
    config.setConnectionTimeout(settings.maxWait().toMillis());
    config.setValidationTimeout(Math.min(1000, settings.maxWait().toMillis()));
    config.setIdleTimeout(settings.idleTimeout().toMillis());
    config.setInitializationFailTimeout(-1);
    config.setScheduledExecutor(housekeeping);
    config.setAutoCommit(true);
    return new TenantPool(tenant, new HikariDataSource(config), settings);
  }

  private DataSource physical(Placement placement) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {placement.host()});
    source.setPortNumbers(new int[] {placement.port()});
    source.setDatabaseName(placement.database());
    source.setUser(placement.role());
    source.setPassword(secrets.decrypt(placement.password(), placement.passwordPurpose()));
    source.setApplicationName("nexus");
    source.setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
    source.setLoginTimeout(CONNECT_TIMEOUT_SECONDS);
    source.setSocketTimeout((int) settings.socketTimeout().toSeconds());
    source.setTcpKeepAlive(true);
    // Without it a null UUID is sent as varchar and refused.
    source.setStringType("unspecified");
    source.setReWriteBatchedInserts(true);
    source.setPrepareThreshold(3);
    return source;
  }

  private ConnectionBudget budget(Placement placement) {
    UUID server = placement.serverId();
    serverConnections.put(server, placement.serverConnections());
    ConnectionBudget budget =
        budgets.computeIfAbsent(server, id -> new ConnectionBudget(share(server)));
    budget.changeShare(share(server));
    return budget;
  }

  /** This node's part of what the server gives and the settings allow. */
  private int share(UUID server) {
    int all = serverConnections.getOrDefault(server, settings.connectionsPerServer());
    int allowed = Math.min(all, settings.connectionsPerServer());
    return Math.max(1, allowed / Math.max(1, nodes.getAsInt()));
  }

  private void shareBudgets() {
    budgets.forEach((server, budget) -> budget.changeShare(share(server)));
  }

  private void steal(Tenant thief) {
    pools.values().stream()
        .filter(pool -> !pool.tenant().key().equals(thief.key()))
        .filter(
            pool ->
                pool.tenant().placement().serverId().equals(thief.placement().serverId())
                    && pool.idle() > 0)
        .min(Comparator.comparingLong(TenantPool::lastUsedNanos))
        .ifPresent(TenantPool::dropIdle);
  }

  private void retireIfTooMany() {
    if (pools.size() > settings.maxPools()) {
      pools.values().stream()
          .min(Comparator.comparingLong(TenantPool::lastUsedNanos))
          .ifPresent(this::retire);
    }
  }

  private void retire(TenantPool pool) {
    pool.retire();
    pools.remove(pool.tenant().key(), pool);
    drain(pool, LONGEST_DRAIN_SECONDS);
  }

  private void drain(TenantPool pool, int secondsLeft) {
    if (pool.closeIfUnused()) {
      return;
    }
    if (secondsLeft <= 0) {
      pool.closeNow();
      return;
    }
    ScheduledFuture<?> unused =
        housekeeping.schedule(() -> drain(pool, secondsLeft - 1), 1, TimeUnit.SECONDS);
  }

  private static ScheduledExecutorService housekeeping() {
    ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = Executors.defaultThreadFactory().newThread(work);
              thread.setName("tenant-pools");
              thread.setDaemon(true);
              return thread;
            });
    executor.setRemoveOnCancelPolicy(true);
    return executor;
  }
}
