package mx.nexus.provisioning.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import mx.nexus.platform.config.Settings;

/** The servers of the platform. One administrator's role serves all of them, the master's. */
@ApplicationScoped
public class PostgresServers {

  private final Settings settings;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected PostgresServers() {
    this(null);
  }

  @Inject
  public PostgresServers(Settings settings) {
    this.settings = settings;
  }

  /** The server at an address. */
  public PostgresServer at(String host, int port) {
    return new PostgresServer(host, port, settings.masterDbUser(), settings.masterDbPassword());
  }
}
