package mx.nexus.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import mx.nexus.platform.cluster.Cluster;
import mx.nexus.platform.tenancy.TenantId;

/**
 * Carries somebody who has just proved who they are from the platform's own host to a shop's host,
 * where no cookie of the first one is sent: a token for the address bar, good once and for a
 * minute.
 *
 * <p>The shop's page for it is {@code /handover?token=…}.
 */
@ApplicationScoped
public class Handovers {

  /** How long a token waits to be used. */
  public static final Duration VALIDITY = Duration.ofMinutes(1);

  private static final String MAP = "handovers";
  private static final int TOKEN_BYTES = 32;
  private static final int MOST_CHARACTERS = 100;

  private final SecureRandom random = new SecureRandom();
  private final Cluster cluster;

  @SuppressWarnings("NullAway")
  protected Handovers() {
    this(null);
  }

  @Inject
  public Handovers(Cluster cluster) {
    this.cluster = cluster;
  }

  /** A token that lets the holder of this address into this shop. */
  public String issue(TenantId shop, String email) {
    byte[] secret = new byte[TOKEN_BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    cluster.<String, String>map(MAP, VALIDITY).set(digest(token), shop + " " + email);
    return token;
  }

  /** Whose token it is; empty when it is unknown, used, too old or of another shop. */
  public Optional<String> redeem(TenantId shop, String token) {
    if (token.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    String prefix = shop + " ";
    return Optional.ofNullable(cluster.<String, String>map(MAP, VALIDITY).remove(digest(token)))
        .filter(value -> value.startsWith(prefix))
        .map(value -> value.substring(prefix.length()));
  }

  private static String digest(String token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
