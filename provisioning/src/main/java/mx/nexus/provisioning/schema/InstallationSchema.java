package mx.nexus.provisioning.schema;

import java.util.UUID;
import javax.sql.DataSource;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.provisioning.database.PostgresServer;

/**
 * Brings the master database and the template of tenants' databases up to date. Does nothing, and
 * quickly, when they are.
 */
public final class InstallationSchema {

  /** For the master database, provisioning and whoever has to look into the server. */
  private static final int KEPT_CONNECTIONS = 20;

  private static final String NO_RIGHTS_ON_HISTORY =
      "revoke all on table flyway_schema_history from " + PostgresServer.TENANT_GROUP;

  private final PostgresServer server;
  private final Migrations migrations;

  public InstallationSchema(PostgresServer server, Migrations migrations) {
    this.server = server;
    this.migrations = migrations;
  }

  /** Makes the master database if need be and applies what it lacks. */
  public MasterDatabase updateMaster(String database) {
    server.ensureDatabase(database);
    server.closeToPublic(database);
    DataSource master = server.dataSource(database);
    Schema schema = new Schema(master);
    if (!schema.version().equals(migrations.masterVersion())) {
      schema.migrate(migrations.master());
    }
    return new MasterDatabase(master);
  }

  /**
   * Says in the master where this server is now; a laptop's may have moved to another port. Tenants
   * may hold what the server gives, less what the platform keeps for itself.
   */
  public UUID registerServer(MasterDatabase master, String name) {
    return master.required(
        """
        insert into platform_server as s (id, name, host, port, max_connections)
        select ?, ?, ?, ?, greatest(1, setting::int - ?) from pg_settings where name = 'max_connections'
        on conflict (name) do update
          set host = excluded.host, port = excluded.port,
              max_connections = excluded.max_connections
        returning s.id
        """,
        row -> row.uuid("id"),
        Ids.next(),
        name,
        server.host(),
        server.port(),
        KEPT_CONNECTIONS);
  }

  /**
   * Makes the template if need be and applies what it lacks. Tenants get their rights by default
   * privileges, so that a migration may take some away again and no later one gives them back.
   */
  public void updateTemplate(MasterDatabase master) {
    server.ensureTenantGroup();
    String template = InstallationNames.of(master).template();
    server.ensureDatabase(template);
    server.closeToPublic(template);
    migrateTenantDatabase(template);
    master.update(
        "update platform_server set template_version = ? where host = ? and port = ?",
        wanted().toString(),
        server.host(),
        server.port());
  }

  /**
   * Applies what a tenant's database lacks.
   *
   * @return whether there was anything to do
   */
  boolean migrateTenantDatabase(String database) {
    Schema schema = new Schema(server.dataSource(database));
    if (schema.version().equals(migrations.tenantVersion())) {
      return false;
    }
    String group = PostgresServer.TENANT_GROUP;
    server.execute(
        database,
        "alter default privileges in schema public grant select, insert, update, delete on tables to "
            + group,
        "alter default privileges in schema public grant usage, select on sequences to " + group);
    schema.migrate(migrations.tenant());
    server.execute(database, NO_RIGHTS_ON_HISTORY);
    return true;
  }

  SchemaVersion wanted() {
    return migrations.tenantVersion();
  }
}
