package mx.nexus.provisioning.local;

import java.util.Map;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.provisioning.database.PostgresServer;

/**
 * How the master database is reached.
 *
 * @param url JDBC address with the name of the database
 */
public record MasterAddress(String url, String user, String password) {

  static final String DATABASE = "nexus_master";

  /** Whether the operator named a server of his own. */
  static boolean isGiven(Map<String, String> environment) {
    return !environment.getOrDefault("MASTER_DB_URL", "").isBlank();
  }

  /** The one that the operator named. */
  static MasterAddress given(Map<String, String> environment) {
    return new MasterAddress(
        required(environment, "MASTER_DB_URL"),
        required(environment, "MASTER_DB_USER"),
        required(environment, "MASTER_DB_PASSWORD"));
  }

  /** The one on this machine. */
  static MasterAddress local(LocalPostgres postgres) {
    return new MasterAddress(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.server().port(), DATABASE),
        postgres.user(),
        postgres.password());
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "");
    if (value.isBlank()) {
      throw new CommandFailed("With MASTER_DB_URL the variable " + name + " must be set too.");
    }
    return value;
  }

  /** The server that holds it. */
  public PostgresServer server() {
    try {
      return PostgresServer.ofUrl(url, user, password);
    } catch (IllegalArgumentException e) {
      throw new CommandFailed("MASTER_DB_URL is not an address like jdbc:postgresql://host/db", e);
    }
  }

  /** Name of the master database. */
  public String database() {
    return PostgresServer.databaseOf(url);
  }

  /** Address of another database on the same server. */
  String siblingUrl(String database) {
    return url.replaceFirst("/[^/?]*(\\?|$)", "/" + database + "$1");
  }

  /** Without the password: addresses end up in messages. */
  @Override
  public String toString() {
    return url + " as " + user;
  }
}
