package mx.nexus.platform.security;

import java.io.Serializable;

/**
 * A secret as it lies in the database; only {@link Secrets} can read it.
 *
 * @param value base64 of version, nonce, cipher text and tag
 */
public record EncryptedSecret(String value) implements Serializable {

  @Override
  public String toString() {
    return "EncryptedSecret[…]";
  }
}
