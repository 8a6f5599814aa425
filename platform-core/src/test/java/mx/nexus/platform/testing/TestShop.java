package mx.nexus.platform.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.sql.DataSource;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.EntityManagers;
import mx.nexus.platform.persistence.GuardedEntityManager;
import mx.nexus.platform.persistence.PoolSettings;
import mx.nexus.platform.persistence.RoutingDataSource;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.persistence.TenantPools;
import mx.nexus.platform.persistence.Units;
import mx.nexus.platform.security.Secrets;
import mx.nexus.platform.tenancy.Placement;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.platform.tenancy.TenantState;

/**
 * A shop with a real, migrated database of its own and its own database role, wired by hand as the
 * container would. All migrations on the class path are applied.
 */
public final class TestShop {

  private static final Secrets SECRETS =
      Secrets.withKey("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
  private static final UUID SERVER = Ids.next();
  private static final TenantPools POOLS =
      new TenantPools(PoolSettings.defaults(), SECRETS, () -> 1);
  private static final RoutingDataSource ROUTING = new RoutingDataSource(POOLS);
  private static final Units UNITS = new Units(new EntityManagers(ROUTING, TestShop::factory));
  private static final Sql SQL = new Sql(UNITS, ROUTING);
  private static final EntityManager EM = new GuardedEntityManager(UNITS).entityManager();

  private final Tenant tenant;

  private TestShop(Tenant tenant) {
    this.tenant = tenant;
  }

  /** A new shop; its name need not be unique. */
  public static TestShop create(String slug) {
    String database = TestPostgres.migratedDatabase("classpath:db/migration/tenant");
    String role = database + "_role";
    String password = UUID.randomUUID().toString();
    grant(database, role, password);
    Placement unencrypted =
        new Placement(
            SERVER,
            "127.0.0.1",
            TestPostgres.port(),
            1_000,
            database,
            role,
            SECRETS.encrypt(password, "tenant-role:" + role));
    return new TestShop(
        new Tenant(
            new TenantId(Ids.next()),
            slug,
            "Refaccionaria " + slug,
            TenantState.READY,
            1,
            "mostrador",
            "America/Mexico_City",
            unencrypted));
  }

  /** The key with which all test shops' credentials are encrypted. */
  public static Secrets secrets() {
    return SECRETS;
  }

  public Tenant tenant() {
    return tenant;
  }

  public Sql sql() {
    return SQL;
  }

  public EntityManager em() {
    return EM;
  }

  public Units units() {
    return UNITS;
  }

  public TenantPools pools() {
    return POOLS;
  }

  /** The superuser's way into this shop's database. */
  public DataSource superuser() {
    return TestPostgres.dataSource(tenant.placement().database());
  }

  /** Runs with this shop bound. */
  public <T> T bound(Supplier<T> work) {
    try (TenantContext.Binding bound = TenantContext.bind(tenant)) {
      return work.get();
    }
  }

  /** Runs with this shop bound, inside a unit of work; rethrows what the work throws. */
  public <T> T inUnit(Callable<T> work) {
    try (TenantContext.Binding bound = TenantContext.bind(tenant)) {
      return UNITS.run(false, work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs statements as the superuser in this shop's database. */
  public void execute(String... statements) {
    try (Connection connection = superuser().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void grant(String database, String role, String password) {
    try (Connection connection = TestPostgres.dataSource(database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create role " + role + " login password '" + password + "'");
      statement.execute("revoke connect on database " + database + " from public");
      statement.execute("grant connect on database " + database + " to " + role);
      statement.execute(
          "grant select, insert, update, delete on all tables in schema public to " + role);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EntityManagerFactory factory(Map<String, Object> settings) {
    try {
      List<String> entities = ManagedClasses.onClassPath();
      return TestUnit.create(entities, settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
