package mx.nexus.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTextTest {

  @Test
  void readsWhatItWrote() {
    ApiKeyText text = ApiKeyText.random();

    assertThat(text.whole()).matches("nxk_[0-9a-f]{12}_[A-Za-z0-9_-]{43}");
    assertThat(ApiKeyText.parse(text.whole())).contains(text);
    assertThat(text.secretSha256()).hasSize(32);
    assertThat(text.toString()).doesNotContain(text.secret());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nxk_", "nxk_0123456789ab_short", "Bearer x", "nxk_0123456789AB_x"})
  void isNotTakenInByOtherTexts(String text) {
    assertThat(ApiKeyText.parse(text)).isEmpty();
  }
}
