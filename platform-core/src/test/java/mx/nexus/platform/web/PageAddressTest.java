package mx.nexus.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {

  @ParameterizedTest
  @CsvSource({
    "/sales/register, /sales/register",
    "/sales/register.xhtml, /sales/register",
    "/index.xhtml, /",
    "/index, /",
    "/, /",
    "'', /"
  })
  void writesAnAddressOneWay(String asked, String canonical) {
    assertThat(PageAddress.canonical(asked)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/pos/api/items",
        "/api/v1/health",
        "/platform/api/signup",
        "/health",
        "/metrics",
        "/openapi",
        "/.well-known/jwks.json",
        "/jakarta.faces.resource/core.js.xhtml"
      })
  void leavesWhatIsNoPageAlone(String path) {
    assertThat(PageAddress.isPage(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/sales/register",
        "/healthy",
        "/apiary",
        "/nexus/shell.xhtml",
        "/nexus/css",
        "/WEB-INF/web.xml",
        "/sales/js/../register.xhtml"
      })
  void guardsEverythingElse(String path) {
    assertThat(PageAddress.isPage(path)).isTrue();
  }

  @Test
  void knowsStylesScriptsFontsAndPictures() {
    assertThat(PageAddress.isAsset("/nexus/css/nexus.css")).isTrue();
    assertThat(PageAddress.isAsset("/sales/js/register.js")).isTrue();
    assertThat(PageAddress.isAsset("/nexus/fonts/inter-latin.woff2")).isTrue();
    assertThat(PageAddress.isAsset("/nexus/shell.xhtml")).isFalse();
  }
}
