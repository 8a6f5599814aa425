package mx.nexus.platform.persistence;

/**
 * How to reach the master database.
 *
 * @param url JDBC address without credentials
 * @param maxConnections most connections of one web application on this node
 */
public record MasterSettings(String url, String user, String password, int maxConnections) {

  @Override
  public String toString() {
    return url + " as " + user;
  }
}
