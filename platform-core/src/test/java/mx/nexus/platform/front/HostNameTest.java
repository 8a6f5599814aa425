package mx.nexus.platform.front;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNameTest {

  @ParameterizedTest
  @CsvSource({
    "localhost, PLATFORM, ''",
    "LOCALHOST, PLATFORM, ''",
    "demo.localhost, SHOP, demo",
    "Demo.LocalHost, SHOP, demo",
    "refacciones-lupita.localhost, SHOP, refacciones-lupita",
    "a.demo.localhost, FOREIGN, ''",
    "1demo.localhost, FOREIGN, ''",
    "ab.localhost, FOREIGN, ''",
    "de_mo.localhost, FOREIGN, ''",
    ".localhost, FOREIGN, ''",
    "notlocalhost, FOREIGN, ''",
    "demo.localhost.evil.com, FOREIGN, ''",
    "127.0.0.1, FOREIGN, ''",
    "::1, FOREIGN, ''",
    "'', FOREIGN, ''"
  })
  void tellsShopPlatformAndStrangersApart(String host, HostName.Kind kind, String slug) {
    assertThat(HostName.of(host, "localhost")).isEqualTo(new HostName(kind, slug));
  }

  @ParameterizedTest
  @CsvSource({
    "'', /pos/api/sales, STAFF_API",
    "'', /pos/apis, PAGE",
    "'', /api/v1/health, PARTNER_API",
    "'', /api, PARTNER_API",
    "'', /platform/api/signup, PLATFORM_API",
    "'', /health/ready, OPERATIONS",
    "'', /metrics, OPERATIONS",
    "'', /openapi, OPERATIONS",
    "'', /.well-known/jwks.json, OPERATIONS",
    "'', /healthy, PAGE",
    "'', /jakarta.faces.resource/x.js, ASSET",
    "'', /sales/register, PAGE",
    "/admin, /api/tenants, ADMIN_API",
    "/admin, /tenants, ADMIN_PAGE",
    "/admin, /pos/api/sales, ADMIN_PAGE"
  })
  void tellsTheDoorByThePath(String context, String path, Channel channel) {
    assertThat(Channel.of(context, path)).isEqualTo(channel);
  }
}
