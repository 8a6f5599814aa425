package mx.nexus.platform.persistence;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import mx.nexus.platform.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one life of one tenant. Open → retired (nobody new gets in) → closed once the
 * last user has left.
 */
final class TenantPool {

  private final Tenant tenant;
  private final HikariDataSource connections;
  private final Semaphore room;
  private final AtomicInteger entering = new AtomicInteger();
  private volatile long lastUsedNanos = System.nanoTime();
  private volatile boolean retired;

  TenantPool(Tenant tenant, HikariDataSource connections, PoolSettings settings) {
    this.tenant = tenant;
    this.connections = connections;
    this.room = new Semaphore(settings.connectionsPerTenant() + settings.waitersPerTenant());
  }

  Tenant tenant() {
    return tenant;
  }

  long lastUsedNanos() {
    return lastUsedNanos;
  }

  /** A connection, or null when this pool was retired meanwhile and another one must be asked. */
  @Nullable Connection connect() throws SQLException {
    entering.incrementAndGet();
    try {
      if (retired) {
        return null;
      }
      lastUsedNanos = System.nanoTime();
      if (!room.tryAcquire()) {
        throw new SQLTransientConnectionException("Too many requests wait for " + tenant, "08004");
      }
      try {
        return connections.getConnection();
      } finally {
        room.release();
      }
    } finally {
      entering.decrementAndGet();
    }
  }

  /** Lets nobody new in. */
  void retire() {
    retired = true;
  }

  /** Closes a retired pool that nobody uses; false while somebody does. */
  boolean closeIfUnused() {
    if (entering.get() > 0 || active() > 0) {
      return false;
    }
    connections.close();
    return true;
  }

  /** Ends it now, whoever is inside. */
  void closeNow() {
    connections.close();
  }

  /** Gives idle connections back to the server's budget. */
  void dropIdle() {
    HikariPoolMXBean bean = connections.getHikariPoolMXBean();
    if (bean != null && bean.getIdleConnections() > 0) {
      bean.softEvictConnections();
    }
  }

  int idle() {
    HikariPoolMXBean bean = connections.getHikariPoolMXBean();
    return bean == null ? 0 : bean.getIdleConnections();
  }

  int active() {
    HikariPoolMXBean bean = connections.getHikariPoolMXBean();
    return bean == null ? 0 : bean.getActiveConnections();
  }
}
