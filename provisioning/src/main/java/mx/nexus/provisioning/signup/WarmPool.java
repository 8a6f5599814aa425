package mx.nexus.provisioning.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.provisioning.database.PostgresServer;
import mx.nexus.provisioning.database.PostgresServers;
import mx.nexus.provisioning.schema.InstallationNames;

/**
 * Databases that wait, empty and at the current schema, for the next shop: taking one is a rename,
 * which is many times quicker than a copy of the template.
 */
@ApplicationScoped
public class WarmPool {

  private final MasterDatabase master;
  private final PostgresServers servers;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected WarmPool() {
    this(null, null);
  }

  @Inject
  public WarmPool(MasterDatabase master, PostgresServers servers) {
    this.master = master;
    this.servers = servers;
  }

  private record Server(UUID id, String host, int port, String templateVersion) {}

  /** Gives the run's shop a database of its name; a ready one if there is one. */
  void giveDatabase(ProvisioningRun run, PostgresServer server) {
    if (!server.hasDatabase(run.database())) {
      Optional<String> ready = claim(run);
      if (ready.isPresent() && server.hasDatabase(ready.get())) {
        server.renameDatabase(ready.get(), run.database());
      } else {
        server.createFromTemplate(run.database(), InstallationNames.of(master).template());
      }
    }
    master.update("delete from provisioning_warm_database where claimed_for = ?", run.tenant());
  }

  /** A database that was claimed and not yet renamed is ready for the next one. */
  void giveBack(ProvisioningRun run) {
    master.update(
        "update provisioning_warm_database set claimed_for = null where claimed_for = ?",
        run.tenant());
  }

  /** The claim stands until the database has its new name, so a crash in between loses nothing. */
  private Optional<String> claim(ProvisioningRun run) {
    return master
        .list(
            """
            update provisioning_warm_database set claimed_for = ?
             where database_name =
                   (select database_name from provisioning_warm_database
                     where server_id = ? and schema_version = ?
                       and (claimed_for is null or claimed_for = ?)
                     order by claimed_for nulls last, created_at
                     limit 1 for update skip locked)
            returning database_name
            """,
            row -> row.text("database_name"),
            run.tenant(),
            run.server(),
            run.templateVersion(),
            run.tenant())
        .stream()
        .findFirst();
  }

  /** Brings every server's number of ready databases up to the wanted one. */
  void fill(int wanted) {
    InstallationNames names = InstallationNames.of(master);
    for (Server server : servers()) {
      PostgresServer postgres = servers.at(server.host(), server.port());
      sweep(server, postgres, names);
      for (int ready = ready(server); ready < wanted; ready++) {
        String name = names.warmPrefix() + HexFormat.of().formatHex(bytes(Ids.next()));
        postgres.createFromTemplate(name, names.template());
        postgres.closeToPublic(name);
        master.update(
            "insert into provisioning_warm_database (database_name, server_id, schema_version)"
                + " values (?, ?, ?)",
            name,
            server.id(),
            server.templateVersion());
      }
    }
  }

  private List<Server> servers() {
    return master.list(
        "select id, host, port, template_version from platform_server"
            + " where accepts_new and template_version is not null",
        row ->
            new Server(
                row.uuid("id"),
                row.text("host"),
                row.integer("port"),
                row.text("template_version")));
  }

  private int ready(Server server) {
    return master.required(
        "select count(*) as ready from provisioning_warm_database"
            + " where server_id = ? and claimed_for is null",
        row -> (int) row.longValue("ready"),
        server.id());
  }

  /** Removes what is of an older schema, and databases that a crash left without an entry. */
  private void sweep(Server server, PostgresServer postgres, InstallationNames names) {
    List<String> stale =
        master.list(
            "select database_name from provisioning_warm_database"
                + " where server_id = ? and claimed_for is null and schema_version <> ?",
            row -> row.text("database_name"),
            server.id(),
            server.templateVersion());
    for (String name : stale) {
      int mine =
          master.update(
              "delete from provisioning_warm_database"
                  + " where database_name = ? and claimed_for is null",
              name);
      if (mine == 1) {
        postgres.dropDatabase(name);
      }
    }
    List<String> known =
        master.list(
            "select database_name from provisioning_warm_database where server_id = ?",
            row -> row.text("database_name"),
            server.id());
    postgres.databasesLike(names.warmPrefix()).stream()
        .filter(name -> !known.contains(name))
        .forEach(postgres::dropDatabase);
  }

  private static byte[] bytes(UUID id) {
    return java.nio.ByteBuffer.allocate(Long.BYTES * 2)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
