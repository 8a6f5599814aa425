package mx.nexus.platform.persistence;

/**
 * How to reach a database.
 *
 * @param url JDBC address without credentials
 * @param maxConnections most connections of one web application on this node
 */
public record DatabaseAccess(String url, String user, String password, int maxConnections) {

  /** Without the password: addresses end up in messages. */
  @Override
  public String toString() {
    return url + " as " + user;
  }
}
