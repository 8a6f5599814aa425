package mx.nexus.platform.testing;

import java.util.UUID;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.tenancy.Tenant;

/** A real, migrated master database. */
public final class TestMaster {

  private static final String MIGRATIONS = "classpath:db/migration/master";

  private final MasterDatabase database;

  private TestMaster(MasterDatabase database) {
    this.database = database;
  }

  /** A new one; all master migrations on the class path are applied. */
  public static TestMaster create() {
    return of(TestPostgres.migratedDatabase(MIGRATIONS));
  }

  /** One of another installation: the id that its migrations drew is its own. */
  public static TestMaster ofAnotherInstallation() {
    return of(TestPostgres.migrated(MIGRATIONS));
  }

  private static TestMaster of(String name) {
    return new TestMaster(new MasterDatabase(TestPostgres.dataSource(name)));
  }

  public MasterDatabase database() {
    return database;
  }

  /** Enters a shop as the platform would after sign-up. */
  public void register(Tenant tenant) {
    UUID server = Ids.next();
    database.update(
        "insert into platform_server (id, name, host, port, max_connections) values (?,?,?,?,100)",
        server,
        "s-" + server,
        tenant.placement().host(),
        tenant.placement().port());
    database.update(
        """
        insert into platform_tenant (id, slug, shop_name, owner_email, state, plan_code, server_id,
                                     database_name, database_role, database_password)
        values (?, ?, ?, 'ana@example.mx', 'ready', 'mostrador', ?, ?, ?, ?)
        """,
        tenant.id(),
        tenant.slug(),
        tenant.shopName(),
        server,
        tenant.placement().database(),
        tenant.placement().role(),
        tenant.placement().password().value());
  }
}
