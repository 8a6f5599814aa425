package mx.nexus.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mx.nexus.platform.config.Settings;
import mx.nexus.platform.tenancy.TenantId;

/**
 * Links that prove that whoever follows them reads the mail of an address. They hold for one shop
 * and one address, for thirty days; nothing about them is kept: the code is its last second and an
 * HMAC-SHA256 of all three.
 *
 * <p>The shop's page for them is {@code /confirm-email?email=…&code=…}.
 */
@ApplicationScoped
public class EmailLinks {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "email-confirmation";
  private static final Duration VALIDITY = Duration.ofDays(30);
  private static final Pattern CODE = Pattern.compile("(\\d{1,12})\\.[A-Za-z0-9_-]{43}");

  private final Settings settings;
  private final Clock clock;
  private final byte[] key;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected EmailLinks() {
    this.settings = null;
    this.clock = null;
    this.key = new byte[0];
  }

  @Inject
  public EmailLinks(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    // A key of its own, so that no code is ever good for anything else.
    this.key = mac(Base64.getDecoder().decode(settings.secretKey()), PURPOSE);
  }

  /** The link for the owner of this address. */
  public String link(TenantId shop, String slug, String email) {
    return settings.shopUrl(slug)
        + "/confirm-email?email="
        + URLEncoder.encode(normal(email), StandardCharsets.UTF_8)
        + "&code="
        + code(shop, email, clock.instant().plus(VALIDITY).getEpochSecond());
  }

  /** Whether the code belongs to the address in this shop, and is not too old. */
  public boolean fits(TenantId shop, String email, String code) {
    Matcher read = CODE.matcher(code);
    if (!read.matches()) {
      return false;
    }
    long until = Long.parseLong(read.group(1));
    boolean ours =
        MessageDigest.isEqual(
            code(shop, email, until).getBytes(StandardCharsets.UTF_8),
            code.getBytes(StandardCharsets.UTF_8));
    return ours && !clock.instant().isAfter(Instant.ofEpochSecond(until));
  }

  private String code(TenantId shop, String email, long until) {
    // An id has one length and a number no letters, so the three cannot run into each other.
    byte[] mac = mac(key, shop.value() + "/" + until + "/" + normal(email));
    return until + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
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
