package mx.nexus.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mx.nexus.platform.config.Settings;
import mx.nexus.platform.tenancy.TenantId;

/**
 * Links that prove that whoever follows them reads the mail of an address. They hold for one shop
 * and one address, as long as the installation's key does, and nothing about them is kept: the code
 * is an HMAC-SHA256 of both.
 *
 * <p>The shop's page for them is {@code /confirm-email?email=…&code=…}.
 */
@ApplicationScoped
public class EmailLinks {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "email-confirmation";

  private final Settings settings;
  private final byte[] key;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected EmailLinks() {
    this.settings = null;
    this.key = new byte[0];
  }

  @Inject
  public EmailLinks(Settings settings) {
    this.settings = settings;
    // A key of its own, so that no code is ever good for anything else.
    this.key = mac(Base64.getDecoder().decode(settings.secretKey()), PURPOSE);
  }

  /** The link for the owner of this address. */
  public String link(TenantId shop, String slug, String email) {
    return settings.shopUrl(slug)
        + "/confirm-email?email="
        + URLEncoder.encode(normal(email), StandardCharsets.UTF_8)
        + "&code="
        + code(shop, email);
  }

  /** Whether the code belongs to the address in this shop. */
  public boolean fits(TenantId shop, String email, String code) {
    return MessageDigest.isEqual(
        code(shop, email).getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
  }

  private String code(TenantId shop, String email) {
    // An id has one length, so the two cannot run into each other.
    byte[] mac = mac(key, shop.value() + normal(email));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
  }

  private static String normal(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
