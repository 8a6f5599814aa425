package mx.nexus.provisioning.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.provisioning.schema.InstallationNames;
import mx.nexus.provisioning.schema.InstallationSchema;
import mx.nexus.provisioning.schema.Migrations;
import mx.nexus.provisioning.schema.SharedDatabase;

/**
 * The master database for one command: the operator's, the one of the running installation, or the
 * one of a resting installation, started for as long as the command takes.
 */
public final class MasterAccess implements AutoCloseable {

  private final MasterAddress address;
  private final Optional<LocalPostgres> ownServer;

  private MasterAccess(MasterAddress address, Optional<LocalPostgres> ownServer) {
    this.address = address;
    this.ownServer = ownServer;
  }

  public static MasterAccess open(Path folder, Map<String, String> environment) {
    if (MasterAddress.isGiven(environment)) {
      return new MasterAccess(MasterAddress.given(environment), Optional.empty());
    }
    DataFolder data = DataFolder.existing(folder);
    LaptopSecrets secrets = new LaptopSecrets(data.secrets());
    if (data.isLocked()) {
      String password =
          secrets
              .find("postgres.password")
              .orElseThrow(() -> new CommandFailed("The installation is still being set up."));
      String url = "jdbc:postgresql://127.0.0.1:" + port(data) + "/" + MasterAddress.DATABASE;
      return new MasterAccess(new MasterAddress(url, "postgres", password), Optional.empty());
    }
    data.lock();
    LocalPostgres postgres = LocalPostgres.start(data, secrets);
    return new MasterAccess(MasterAddress.local(postgres), Optional.of(postgres));
  }

  private static String port(DataFolder data) {
    try {
      return Files.readString(data.root().resolve("postgres.port")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public MasterDatabase master() {
    return new MasterDatabase(address.server().dataSource(address.database()));
  }

  /** The schemas on the master's server, with the migrations of this build. */
  public InstallationSchema schema(Migrations migrations) {
    return new InstallationSchema(address.server(), migrations);
  }

  /** The database on the master's server that a capability's tenants share. */
  public SharedDatabase shared(Migrations migrations, String capability) {
    return new SharedDatabase(
        address.server(), migrations, capability, InstallationNames.of(master()));
  }

  /** Name of the master database. */
  public String database() {
    return address.database();
  }

  @Override
  public void close() {
    ownServer.ifPresent(LocalPostgres::close);
  }
}
