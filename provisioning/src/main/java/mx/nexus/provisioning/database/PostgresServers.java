package mx.nexus.provisioning.database;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mx.nexus.platform.config.Settings;

/** The servers of the platform. One administrator's role serves all of them, the master's. */
@ApplicationScoped
public class PostgresServers {

  private final Settings settings;
  private final Map<Address, PostgresServer> entered = new ConcurrentHashMap<>();

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
    return entered.computeIfAbsent(new Address(host, port), this::enter);
  }

  private PostgresServer enter(Address address) {
    return new PostgresServer(
            address.host(), address.port(), settings.masterDbUser(), settings.masterDbPassword())
        .keepingConnections();
  }

  @PreDestroy
  void leave() {
    entered.values().forEach(PostgresServer::close);
  }

  private record Address(String host, int port) {}
}
