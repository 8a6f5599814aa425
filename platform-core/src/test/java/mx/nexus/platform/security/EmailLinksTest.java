package mx.nexus.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.platform.testing.TestSettings;
import org.junit.jupiter.api.Test;

class EmailLinksTest {

  private static final TenantId SHOP = new TenantId(UUID.randomUUID());
  private static final String EMAIL = "lupita+caja@elpiston.mx";

  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

  private final EmailLinks links = links((byte) 1, NOW);

  @Test
  void aLinkLeadsToTheShopAndItsCodeFits() {
    String link = links.link(SHOP, "piston", " LUPITA+caja@elpiston.mx ");

    assertThat(link)
        .startsWith("http://piston.localhost:8080/confirm-email?email=lupita%2Bcaja%40elpiston.mx");
    assertThat(links.fits(SHOP, EMAIL, codeOf(link))).isTrue();
  }

  @Test
  void aCodeIsGoodForOneAddressOfOneShopUnderOneKey() {
    String code = codeOf(links.link(SHOP, "piston", EMAIL));

    assertThat(links.fits(SHOP, "chava@elpiston.mx", code)).isFalse();
    assertThat(links.fits(new TenantId(UUID.randomUUID()), EMAIL, code)).isFalse();
    assertThat(links((byte) 2, NOW).fits(SHOP, EMAIL, code)).isFalse();
    assertThat(links.fits(SHOP, EMAIL, code + "A")).isFalse();
    assertThat(links.fits(SHOP, EMAIL, "9" + code)).isFalse();
    assertThat(links.fits(SHOP, EMAIL, "9".repeat(40) + code)).isFalse();
    assertThat(links.fits(SHOP, EMAIL, "")).isFalse();
  }

  @Test
  void aCodeIsGoodForThirtyDays() {
    String code = codeOf(links.link(SHOP, "piston", EMAIL));

    assertThat(links((byte) 1, NOW.plus(Duration.ofDays(30))).fits(SHOP, EMAIL, code)).isTrue();
    assertThat(links((byte) 1, NOW.plus(Duration.ofDays(31))).fits(SHOP, EMAIL, code)).isFalse();
  }

  private static String codeOf(String link) {
    return link.substring(link.indexOf("code=") + 5);
  }

  private static EmailLinks links(byte keyByte, Instant now) {
    byte[] key = new byte[32];
    key[0] = keyByte;
    return new EmailLinks(
        TestSettings.withKey(Path.of("data"), key), Clock.fixed(now, ZoneOffset.UTC));
  }
}
