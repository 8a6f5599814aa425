package mx.nexus.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.nexus.platform.config.Settings;
import mx.nexus.platform.tenancy.TenantContext;

/**
 * Issues and reads access tokens in the shape of MicroProfile JWT 2.1, signed with RS256.
 *
 * <p>A shop's token names the shop twice: as issuer (scheme and host) and in the claim {@code
 * tenant}; it is worth nothing anywhere else. An operator's token has another issuer and audience.
 *
 * <p>A signature is checked once and remembered; everything that can change after that, the time
 * and whether the key is still trusted, is checked at every use.
 */
@ApplicationScoped
public class Tokens {

  private static final Duration STAFF_VALIDITY = Duration.ofHours(8);
  private static final Duration ADMIN_VALIDITY = Duration.ofHours(1);
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
  private static final String STAFF_AUDIENCE = "nexus-pos";
  private static final String ADMIN_AUDIENCE = "admin";
  private static final int MAX_LENGTH = 4_096;
  private static final int MOST_REMEMBERED = 5_000;
  private static final Duration REMEMBERED = Duration.ofMinutes(15);

  private final SigningKeys keys;
  private final Settings settings;
  private final Clock clock;
  private final Cache<String, Signed> signed =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterAccess(REMEMBERED).build();

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected Tokens() {
    this(null, null, null);
  }

  @Inject
  public Tokens(SigningKeys keys, Settings settings, Clock clock) {
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
  }

  /** A token for somebody of the bound shop's staff. */
  public AccessToken issue(StaffPrincipal staff) {
    JWTClaimsSet.Builder claims =
        claims(shopIssuer(TenantContext.required().slug()), STAFF_AUDIENCE, STAFF_VALIDITY)
            .subject(staff.id().toString())
            .claim("upn", staff.email())
            .claim("name", staff.name())
            .claim("groups", List.copyOf(staff.getGroups()))
            .claim("sid", staff.sessionId().toString())
            .claim("tenant", staff.tenantId().toString());
    if (staff.mustChangePassword()) {
      claims.claim("pwd", "change");
    }
    return sign(claims.build(), STAFF_VALIDITY);
  }

  /** A token for an operator of the platform. */
  public AccessToken issue(AdminPrincipal admin) {
    JWTClaimsSet claims =
        claims(platformIssuer(), ADMIN_AUDIENCE, ADMIN_VALIDITY)
            .subject(admin.id().toString())
            .claim("upn", admin.email())
            .claim("name", admin.name())
            .claim("groups", List.of("admin"))
            .claim("sid", admin.sessionId().toString())
            .build();
    return sign(claims, ADMIN_VALIDITY);
  }

  /** Who a token of this shop stands for; empty for any token that is not perfectly right. */
  public Optional<StaffPrincipal> staff(String token, String slug) {
    return read(token, shopIssuer(slug), STAFF_AUDIENCE, Tokens::staffOf);
  }

  /** Which operator a token stands for; empty for any token that is not perfectly right. */
  public Optional<AdminPrincipal> admin(String token) {
    return read(token, platformIssuer(), ADMIN_AUDIENCE, Tokens::adminOf);
  }

  private String shopIssuer(String slug) {
    return settings.publicScheme() + "://" + settings.shopHost(slug);
  }

  private String platformIssuer() {
    return settings.publicScheme() + "://" + settings.baseDomain();
  }

  private JWTClaimsSet.Builder claims(String issuer, String audience, Duration validity) {
    Instant now = clock.instant();
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience(audience)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(validity)))
        .jwtID(UUID.randomUUID().toString());
  }

  private AccessToken sign(JWTClaimsSet claims, Duration validity) {
    RSAKey key = keys.current();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID(key.getKeyID())
            .type(JOSEObjectType.JWT)
            .build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException brokenKey) {
      throw new IllegalStateException("the signing key does not sign", brokenKey);
    }
    return new AccessToken(token.serialize(), validity);
  }

  private <P> Optional<P> read(
      String token, String issuer, String audience, Function<Claims, P> principal) {
    if (token.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      Signed known = signed.getIfPresent(token);
      Signed read = known != null ? known : verified(token).orElse(null);
      if (read == null || keys.trusted(read.keyId()).isEmpty()) {
        return Optional.empty();
      }
      JWTClaimsSet claims = read.claims();
      boolean right =
          issuer.equals(claims.getIssuer())
              && claims.getAudience().contains(audience)
              && isWithinTime(claims);
      return right ? Optional.of(principal.apply(new Claims(claims))) : Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** What the token claims, when one of our keys signed it. */
  private Optional<Signed> verified(String token) throws ParseException, JOSEException {
    SignedJWT parsed = SignedJWT.parse(token);
    String keyId = parsed.getHeader().getKeyID();
    if (keyId == null || !JWSAlgorithm.RS256.equals(parsed.getHeader().getAlgorithm())) {
      return Optional.empty();
    }
    Optional<RSAKey> key = keys.trusted(keyId);
    if (key.isEmpty() || !parsed.verify(new RSASSAVerifier(key.get().toPublicJWK()))) {
      return Optional.empty();
    }
    Signed read = new Signed(keyId, parsed.getJWTClaimsSet());
    signed.put(token, read);
    return Optional.of(read);
  }

  private boolean isWithinTime(JWTClaimsSet claims) {
    Instant now = clock.instant();
    Date expires = claims.getExpirationTime();
    Date issued = claims.getIssueTime();
    return expires != null
        && issued != null
        && expires.toInstant().isAfter(now)
        && issued.toInstant().minus(CLOCK_SKEW).isBefore(now);
  }

  private static StaffPrincipal staffOf(Claims claims) {
    Set<StaffRole> roles =
        claims.texts("groups").stream().map(StaffRole::of).collect(Collectors.toSet());
    return new StaffPrincipal(
        claims.uuid("sub"),
        claims.text("name"),
        claims.text("upn"),
        roles,
        claims.uuid("sid"),
        claims.uuid("tenant"),
        claims.has("pwd"));
  }

  private static AdminPrincipal adminOf(Claims claims) {
    return new AdminPrincipal(
        claims.uuid("sub"), claims.text("name"), claims.text("upn"), claims.uuid("sid"));
  }

  /** A token whose signature was found right. */
  private record Signed(String keyId, JWTClaimsSet claims) {}

  /** Claims that must be there; a missing one makes the token wrong. */
  private record Claims(JWTClaimsSet set) {

    boolean has(String name) {
      return set.getClaim(name) != null;
    }

    String text(String name) {
      if (set.getClaim(name) instanceof String text) {
        return text;
      }
      throw new IllegalArgumentException("no claim " + name);
    }

    UUID uuid(String name) {
      return UUID.fromString(text(name));
    }

    List<String> texts(String name) {
      if (set.getClaim(name) instanceof List<?> list) {
        return list.stream().map(String::valueOf).toList();
      }
      throw new IllegalArgumentException("no claim " + name);
    }
  }
}
