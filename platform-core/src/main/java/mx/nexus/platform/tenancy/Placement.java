package mx.nexus.platform.tenancy;

import java.util.UUID;
import mx.nexus.platform.security.EncryptedSecret;

/**
 * Where a tenant's database is and how to get in.
 *
 * @param serverConnections connections that all tenants of the server may hold together
 * @param password as stored in the master; only the pool decrypts it
 */
public record Placement(
    UUID serverId,
    String host,
    int port,
    int serverConnections,
    String database,
    String role,
    EncryptedSecret password) {

  /** What the password was encrypted for; see {@code Secrets}. */
  public String passwordPurpose() {
    return "tenant-role:" + role;
  }

  @Override
  public String toString() {
    return database + "@" + host + ":" + port;
  }
}
