package mx.nexus.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.provisioning.database.PostgresServers;

/** Lets the console look at a database server, in its maintenance database. */
@ApplicationScoped
public class ServerAccess {

  private static final String MAINTENANCE = "postgres";

  private final PostgresServers servers;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected ServerAccess() {
    this(null);
  }

  @Inject
  public ServerAccess(PostgresServers servers) {
    this.servers = servers;
  }

  /** SQL on the server at an address. */
  public MasterDatabase at(String host, int port) {
    return new MasterDatabase(servers.at(host, port).lookingAt(MAINTENANCE));
  }
}
