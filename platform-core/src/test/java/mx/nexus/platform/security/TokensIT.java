package mx.nexus.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import mx.nexus.platform.config.Settings;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.platform.testing.TestMaster;
import mx.nexus.platform.testing.TestShop;
import org.junit.jupiter.api.Test;

class TokensIT {

  private static final Settings SETTINGS =
      new Settings("localhost", "http", 8080, Path.of("."), "", "", "", "");
  private final TestMaster master = TestMaster.create();
  private final Tenant shop = TestShop.create("uno").tenant();
  private final Hands clock = new Hands(Instant.parse("2026-11-24T18:00:00Z"));
  private final Secrets secrets = Secrets.withKey(new byte[32]);
  private final SigningKeys keys = new SigningKeys(master.database(), secrets, clock);
  private final Tokens tokens = new Tokens(keys, SETTINGS, clock);

  @Test
  void readsItsOwnTokenAndSoDoesAnotherNode() {
    StaffPrincipal ana = ana(false);
    String token = tokenFor(ana);
    Tokens otherNode =
        new Tokens(new SigningKeys(master.database(), secrets, clock), SETTINGS, clock);

    assertThat(tokens.staff(token, "uno")).contains(ana);
    assertThat(otherNode.staff(token, "uno")).contains(ana);
    assertThat(tokens.staff(tokenFor(ana(true)), "uno").orElseThrow().mustChangePassword())
        .isTrue();
  }

  @Test
  void hasTheShapeOfMicroProfileJwt() throws Exception {
    SignedJWT token = SignedJWT.parse(tokenFor(ana(false)));

    assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
    assertThat(token.getHeader().getKeyID()).isNotBlank();
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo("http://uno.localhost");
    assertThat(claims.getStringClaim("upn")).isEqualTo("ana@x.mx");
    assertThat(claims.getStringListClaim("groups")).containsExactly("counter", "owner");
    assertThat(claims.getClaims()).containsKeys("sub", "jti", "sid", "tenant", "exp", "iat");
  }

  @Test
  void isWorthNothingInAnotherShopLaterOrWhenTouched() {
    String token = tokenFor(ana(false));

    assertThat(tokens.staff(token, "dos")).isEmpty();
    assertThat(tokens.admin(token)).isEmpty();
    assertThat(tokens.staff(token.substring(0, token.length() - 4) + "AAAA", "uno")).isEmpty();
    assertThat(tokens.staff("", "uno")).isEmpty();
    assertThat(tokens.staff("x".repeat(10_000), "uno")).isEmpty();

    clock.turn(Duration.ofHours(8));
    assertThat(tokens.staff(token, "uno")).isEmpty();
  }

  @Test
  void anOperatorsTokenOpensNoShop() {
    AdminPrincipal admin =
        new AdminPrincipal(UUID.randomUUID(), "Op", "op@nexus.mx", UUID.randomUUID());
    String token = tokens.issue(admin).value();

    assertThat(tokens.admin(token)).contains(admin);
    assertThat(tokens.staff(token, "uno")).isEmpty();
  }

  @Test
  void refusesUnsignedTokensAndOthersKeys() throws Exception {
    SignedJWT real = SignedJWT.parse(tokenFor(ana(false)));
    RSAKey stranger = new RSAKeyGenerator(2048).keyID(real.getHeader().getKeyID()).generate();
    SignedJWT forged =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(stranger.getKeyID()).build(),
            real.getJWTClaimsSet());
    forged.sign(new RSASSASigner(stranger));
    SignedJWT confused =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(stranger.getKeyID()).build(),
            real.getJWTClaimsSet());
    confused.sign(new MACSigner(keys.published().getKeys().get(0).toJSONString()));

    assertThat(tokens.staff(forged.serialize(), "uno")).isEmpty();
    assertThat(tokens.staff(confused.serialize(), "uno")).isEmpty();
    assertThat(tokens.staff(new PlainJWT(real.getJWTClaimsSet()).serialize(), "uno")).isEmpty();
  }

  @Test
  void keysRotateWithoutRefusingATokenOfTheOldOne() {
    String before = keyOf(tokenFor(ana(false)));

    clock.turn(Duration.ofDays(30).minusMinutes(5));
    String old = tokenFor(ana(false));
    assertThat(keyOf(old)).isEqualTo(before);
    assertThat(keys.published().getKeys()).hasSize(2);

    clock.turn(Duration.ofMinutes(11));
    assertThat(keyOf(tokenFor(ana(false)))).isNotEqualTo(before);
    assertThat(tokens.staff(old, "uno")).isPresent();
    assertThat(keys.published().toString()).doesNotContain("\"d\":");
  }

  @Test
  void privateKeysLieEncrypted() {
    tokenFor(ana(false));

    String row =
        master
            .database()
            .required(
                "select private_jwk from platform_signing_key", found -> found.text("private_jwk"));

    assertThat(row).doesNotContain("{").doesNotContain("kty");
  }

  private static String keyOf(String token) {
    try {
      return SignedJWT.parse(token).getHeader().getKeyID();
    } catch (java.text.ParseException notAToken) {
      throw new AssertionError(notAToken);
    }
  }

  private String tokenFor(StaffPrincipal staff) {
    try (TenantContext.Binding bound = TenantContext.bind(shop)) {
      return tokens.issue(staff).value();
    }
  }

  private StaffPrincipal ana(boolean mustChange) {
    return new StaffPrincipal(
        new UUID(0, 1),
        "Ana",
        "ana@x.mx",
        Set.of(StaffRole.OWNER, StaffRole.COUNTER),
        new UUID(0, 2),
        shop.id().value(),
        mustChange);
  }

  private static final class Hands extends Clock {

    private Instant now;

    Hands(Instant now) {
      this.now = now;
    }

    void turn(Duration by) {
      now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
