package mx.nexus.platform.persistence;

import java.time.Duration;

/**
 * Bounds of the tenant pools.
 *
 * @param connectionsPerTenant most connections one tenant may hold on this node
 * @param waitersPerTenant most threads that may wait for one tenant's connections
 * @param maxWait longest wait for a connection before the answer is 503
 * @param idleTimeout an unused connection is closed after this
 * @param maxPools most tenants with an open pool on this node; the least recently used goes first
 * @param connectionsPerServer most connections to one database server from all nodes together; a
 *     server whose row says less gets less
 * @param socketTimeout longest silence of the server inside one statement
 */
public record PoolSettings(
    int connectionsPerTenant,
    int waitersPerTenant,
    Duration maxWait,
    Duration idleTimeout,
    int maxPools,
    int connectionsPerServer,
    Duration socketTimeout) {

  public static PoolSettings defaults() {
    return new PoolSettings(
        8, 24, Duration.ofMillis(1500), Duration.ofSeconds(60), 500, 400, Duration.ofSeconds(40));
  }
}
