package mx.nexus.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The full text of an API key: {@code nxk_<prefix>_<secret>}.
 *
 * <p>The prefix finds the key and may be shown; the secret has 256 random bits, so a plain SHA-256
 * is enough to store it. The fixed beginning lets secret scanners find keys that leaked.
 */
record ApiKeyText(String prefix, String secret) {

  private static final int PREFIX_BYTES = 6;
  private static final int SECRET_BYTES = 32;
  private static final Pattern FORM = Pattern.compile("nxk_([0-9a-f]{12})_([A-Za-z0-9_-]{43})");
  private static final SecureRandom RANDOM = new SecureRandom();

  static ApiKeyText random() {
    byte[] prefix = new byte[PREFIX_BYTES];
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(prefix);
    RANDOM.nextBytes(secret);
    return new ApiKeyText(
        HexFormat.of().formatHex(prefix),
        Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  static Optional<ApiKeyText> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new ApiKeyText(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  String whole() {
    return "nxk_" + prefix + "_" + secret;
  }

  byte[] secretSha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException notInThisJvm) {
      throw new IllegalStateException(notInThisJvm);
    }
  }

  @Override
  public String toString() {
    return "ApiKeyText[" + prefix + "]";
  }
}
