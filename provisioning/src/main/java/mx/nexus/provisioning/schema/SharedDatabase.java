package mx.nexus.provisioning.schema;

import javax.sql.DataSource;
import mx.nexus.provisioning.database.PostgresServer;

/**
 * The database that a capability's tenants share, such as the catalogue. The application enters it
 * by a role that can only read; what is in it is changed by commands, or replaced as a whole.
 */
public final class SharedDatabase {

  private final PostgresServer server;
  private final Migrations migrations;
  private final String capability;
  private final String name;

  /**
   * @param names what this installation calls its databases
   */
  public SharedDatabase(
      PostgresServer server, Migrations migrations, String capability, InstallationNames names) {
    this.server = server;
    this.migrations = migrations;
    this.capability = capability;
    this.name = names.shared(capability);
  }

  /** Name of the database. */
  public String name() {
    return name;
  }

  /** The role of the application. */
  public String reader() {
    return name() + "_reader";
  }

  /** As its owner. */
  public DataSource dataSource() {
    return server.dataSource(name());
  }

  /**
   * Makes it if need be, applies what it lacks and lets the application in.
   *
   * @param password of the reader, made by us, without quotes
   */
  public void update(String password) {
    server.ensureReader(reader(), password);
    update();
  }

  /** Makes it if need be and applies what it lacks; whoever may read it is left as it is. */
  public void update() {
    server.ensureReader(reader());
    // Whoever replaced it was killed between the two renames.
    if (!server.hasDatabase(name()) && server.hasDatabase(former())) {
      server.renameDatabase(former(), name());
    }
    if (server.hasDatabase(name())) {
      server.open(name());
    }
    bringUpToDate(name());
  }

  /** Makes an empty database with the same schema. */
  public DataSource makeTwin() {
    server.ensureReader(reader());
    server.dropDatabase(twin());
    bringUpToDate(twin());
    return server.dataSource(twin());
  }

  /**
   * Drops the database and gives its name to the twin; readers come back by themselves. The door is
   * shut meanwhile: a reader that came back between being sent out and the renaming would hold it
   * up.
   */
  public void replaceByTwin() {
    server.dropDatabase(former());
    if (server.hasDatabase(name())) {
      server.shut(name());
      server.renameDatabase(name(), former());
    }
    server.renameDatabase(twin(), name());
    server.dropDatabase(former());
  }

  private String former() {
    return name() + "_former";
  }

  private String twin() {
    return name() + "_next";
  }

  private void bringUpToDate(String database) {
    server.ensureDatabase(database);
    Schema schema = new Schema(server.dataSource(database));
    if (!schema.version().equals(migrations.sharedVersion(capability))) {
      server.closeToPublic(database);
      server.letRead(database, reader());
      schema.migrate(migrations.shared(capability));
    }
  }
}
