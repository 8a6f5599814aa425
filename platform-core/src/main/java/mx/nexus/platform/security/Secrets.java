package mx.nexus.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import mx.nexus.platform.config.Settings;

/**
 * Encrypts what the master database must keep but nobody may read there: AES-256-GCM under the
 * installation's key.
 *
 * <p>The purpose is authenticated with the text, so a secret copied to another row or column does
 * not decrypt there.
 */
@ApplicationScoped
public class Secrets {

  private static final byte VERSION = 1;
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  /** For the container's proxy, which never encrypts. */
  protected Secrets() {
    this(new byte[KEY_BYTES]);
  }

  /** Uses the installation's key. */
  @Inject
  public Secrets(Settings settings) {
    this(Base64.getDecoder().decode(settings.secretKey()));
  }

  private Secrets(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("the secret key must have 32 bytes");
    }
    this.key = new SecretKeySpec(key, "AES");
  }

  /** With a key of 32 bytes. */
  public static Secrets withKey(byte[] key) {
    return new Secrets(key.clone());
  }

  /**
   * Encrypts a text.
   *
   * @param purpose where the secret belongs, for example {@code tenant-role:<id>}
   */
  public EncryptedSecret encrypt(String plain, String purpose) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed =
        run(Cipher.ENCRYPT_MODE, nonce, plain.getBytes(StandardCharsets.UTF_8), purpose);
    ByteBuffer all = ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length);
    all.put(VERSION).put(nonce).put(sealed);
    return new EncryptedSecret(Base64.getEncoder().encodeToString(all.array()));
  }

  /** Decrypts what {@link #encrypt} made for the same purpose. */
  public String decrypt(EncryptedSecret secret, String purpose) {
    ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(secret.value()));
    if (all.remaining() <= 1 + NONCE_BYTES || all.get() != VERSION) {
      throw new IllegalStateException("not a secret of this version");
    }
    byte[] nonce = new byte[NONCE_BYTES];
    all.get(nonce);
    byte[] sealed = new byte[all.remaining()];
    all.get(sealed);
    return new String(run(Cipher.DECRYPT_MODE, nonce, sealed, purpose), StandardCharsets.UTF_8);
  }

  private byte[] run(int mode, byte[] nonce, byte[] text, String purpose) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException wrongKeyOrPurpose) {
      throw new IllegalStateException(
          "the secret does not open with this key and purpose", wrongKeyOrPurpose);
    }
  }
}
