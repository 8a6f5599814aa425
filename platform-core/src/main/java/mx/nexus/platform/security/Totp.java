package mx.nexus.platform.security;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes of an authenticator app: RFC 6238 with SHA-1, 30 seconds and six digits, which is
 * what the apps in use understand.
 *
 * <p>A code is accepted one step early or late. The accepted step is returned so that the caller
 * can refuse it the second time.
 */
public final class Totp {

  private static final Duration STEP = Duration.ofSeconds(30);
  private static final int DIGITS = 6;
  private static final int SECRET_BYTES = 20;
  private static final int DRIFT_STEPS = 1;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final byte[] secret;

  private Totp(byte[] secret) {
    this.secret = secret;
  }

  /** The codes of a secret in Base32. */
  public static Totp ofBase32(String secret) {
    return new Totp(decode(secret));
  }

  static Totp of(byte[] secret) {
    return new Totp(secret.clone());
  }

  /** A new secret in Base32. */
  public static String newSecret(SecureRandom random) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return encode(bytes);
  }

  /** The address that an authenticator app reads from a QR code. */
  public static String uri(String issuer, String account, String base32Secret) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&digits=%d&period=%d"
        .formatted(
            escaped(issuer),
            escaped(account),
            base32Secret,
            escaped(issuer),
            DIGITS,
            STEP.toSeconds());
  }

  /** The step in which the code is right now; empty when it is wrong. */
  public OptionalLong matchingStep(String code, Instant now) {
    long step = now.getEpochSecond() / STEP.toSeconds();
    for (int drift = -DRIFT_STEPS; drift <= DRIFT_STEPS; drift++) {
      if (isSame(code, at(step + drift, DIGITS))) {
        return OptionalLong.of(step + drift);
      }
    }
    return OptionalLong.empty();
  }

  /** The code of this moment. */
  public String code(Instant now) {
    return at(now.getEpochSecond() / STEP.toSeconds(), DIGITS);
  }

  String at(long step, int digits) {
    byte[] hash = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0x0f;
    int binary = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
    long code = binary % (long) Math.pow(10, digits);
    return String.format(Locale.ROOT, "%0" + digits + "d", code);
  }

  private byte[] hmac(byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException notInThisJvm) {
      throw new IllegalStateException(notInThisJvm);
    }
  }

  private static boolean isSame(String given, String right) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte each : bytes) {
      buffer = (buffer << 8) | (each & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(BASE32.charAt((buffer >> bits) & 31));
      }
    }
    if (bits > 0) {
      text.append(BASE32.charAt((buffer << (5 - bits)) & 31));
    }
    return text.toString();
  }

  private static byte[] decode(String base32) {
    String text = base32.replace(" ", "").replace("=", "").toUpperCase(Locale.ROOT);
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
    int buffer = 0;
    int bits = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = BASE32.indexOf(text.charAt(i));
      if (value < 0) {
        throw new IllegalArgumentException("not Base32");
      }
      buffer = (buffer << 5) | value;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.put((byte) (buffer >> bits));
      }
    }
    return bytes.array();
  }
}
