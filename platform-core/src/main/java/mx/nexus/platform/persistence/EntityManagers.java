package mx.nexus.platform.persistence;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import mx.nexus.platform.tenancy.TenantContext;
import org.jspecify.annotations.Nullable;

/**
 * The only place that makes an EntityManager. Each one is told which life of which tenant it serves
 * ({@code tenantId#epoch}); without that EclipseLink's shared structures answer one tenant with
 * another's rows and ids. One factory serves all tenants: one per tenant would cost 2.7 MB each.
 */
@ApplicationScoped
public class EntityManagers {

  static final String UNIT = "nexus";

  private final DataSource tenantDatabases;
  private final Function<Map<String, Object>, EntityManagerFactory> maker;
  private @Nullable EntityManagerFactory factory;

  @SuppressWarnings("NullAway")
  protected EntityManagers() {
    this(null, null);
  }

  @Inject
  public EntityManagers(RoutingDataSource tenantDatabases) {
    this(tenantDatabases, settings -> Persistence.createEntityManagerFactory(UNIT, settings));
  }

  /** For a unit that is not described by a persistence.xml. */
  public EntityManagers(
      DataSource tenantDatabases, Function<Map<String, Object>, EntityManagerFactory> maker) {
    this.tenantDatabases = tenantDatabases;
    this.maker = maker;
  }

  EntityManager open() {
    Map<String, Object> settings =
        Map.of("eclipselink.tenant-schema-id", TenantContext.required().key());
    return factory().createEntityManager(settings);
  }

  /** Builds the factory ahead of the first use; needs no connection and no tenant. */
  public void warmUp() {
    factory();
  }

  @PreDestroy
  synchronized void close() {
    if (factory != null) {
      factory.close();
      factory = null;
    }
  }

  private synchronized EntityManagerFactory factory() {
    if (factory == null) {
      factory = maker.apply(settings());
    }
    return factory;
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("jakarta.persistence.nonJtaDataSource", tenantDatabases);
    settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    settings.put("jakarta.persistence.sharedCache.mode", "NONE");
    settings.put("eclipselink.cache.shared.default", "false");
    settings.put("eclipselink.multitenant.strategy", "external");
    settings.put("eclipselink.target-database", "PostgreSQL");
    settings.put("eclipselink.weaving", "static");
    settings.put("eclipselink.jdbc.batch-writing", "JDBC");
    settings.put("eclipselink.jdbc.batch-writing.size", "500");
    settings.put("eclipselink.persistence-context.close-on-commit", "true");
    settings.put("eclipselink.session.customizer", NoSilentRetry.class.getName());
    settings.put("eclipselink.logging.logger", "JavaLogger");
    settings.put("eclipselink.ddl-generation", "none");
    return settings;
  }
}
