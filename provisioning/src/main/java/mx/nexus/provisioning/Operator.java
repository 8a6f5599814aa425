package mx.nexus.provisioning;

import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.security.EncryptedSecret;

/**
 * Somebody who runs the platform.
 *
 * @param totpSecret key of the authenticator app; empty while the login has one step
 */
public record Operator(
    UUID id, String name, String email, String passwordHash, Optional<EncryptedSecret> totpSecret) {

  /** Without name, address and hash: records end up in logs. */
  @Override
  public String toString() {
    return "Operator[" + id + "]";
  }
}
