package mx.nexus.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import mx.nexus.platform.config.Settings;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the persistence settings once, from the environment or system properties. */
@ApplicationScoped
public class PersistenceSettings {

  /** {@code NEXUS_MASTER_CONNECTIONS}: most connections of this application to the master. */
  @Produces
  public MasterSettings master(Settings settings) {
    Config config = ConfigProvider.getConfig();
    return new MasterSettings(
        new DatabaseAccess(
            settings.masterDbUrl(),
            settings.masterDbUser(),
            settings.masterDbPassword(),
            number(config, "NEXUS_MASTER_CONNECTIONS", 10)));
  }

  /** {@code NEXUS_POOL_…}: see docs/running.md. */
  @Produces
  public PoolSettings pools() {
    Config config = ConfigProvider.getConfig();
    PoolSettings defaults = PoolSettings.defaults();
    return new PoolSettings(
        number(config, "NEXUS_POOL_CONNECTIONS_PER_TENANT", defaults.connectionsPerTenant()),
        number(config, "NEXUS_POOL_WAITERS_PER_TENANT", defaults.waitersPerTenant()),
        Duration.ofMillis(
            number(config, "NEXUS_POOL_MAX_WAIT_MILLIS", (int) defaults.maxWait().toMillis())),
        Duration.ofSeconds(
            number(config, "NEXUS_POOL_IDLE_SECONDS", (int) defaults.idleTimeout().toSeconds())),
        number(config, "NEXUS_POOL_MAX_POOLS", defaults.maxPools()),
        number(config, "NEXUS_POOL_CONNECTIONS_PER_SERVER", defaults.connectionsPerServer()),
        Duration.ofSeconds(
            number(
                config,
                "NEXUS_POOL_SOCKET_TIMEOUT_SECONDS",
                (int) defaults.socketTimeout().toSeconds())));
  }

  private static int number(Config config, String name, int standard) {
    return config.getOptionalValue(name, Integer.class).orElse(standard);
  }
}
