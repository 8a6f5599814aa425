package mx.nexus.platform.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

  private final TrustedProxies proxies =
      new TrustedProxies(Optional.of("127.0.0.1, 10.1.0.0/16, fd00::/8"));

  @Test
  void believesItsProxies() {
    assertThat(proxies.visitor("127.0.0.1", "203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(proxies.visitor("10.1.255.7", "203.0.113.9, 10.1.0.2")).isEqualTo("203.0.113.9");
    assertThat(proxies.visitor("fd12::1", "2001:db8::7")).isEqualTo("2001:db8::7");
  }

  @Test
  void believesNobodyElse() {
    assertThat(proxies.visitor("203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
    assertThat(proxies.visitor("10.2.0.1", "198.51.100.1")).isEqualTo("10.2.0.1");
    assertThat(proxies.visitor("127.0.0.1", "6.6.6.6, 203.0.113.9")).isEqualTo("203.0.113.9");
  }

  @Test
  void takesNothingThatIsNoAddress() {
    assertThat(proxies.visitor("127.0.0.1", "evil.example")).isEqualTo("127.0.0.1");
    assertThat(proxies.visitor("127.0.0.1", "<script>, 203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(proxies.visitor("127.0.0.1", null)).isEqualTo("127.0.0.1");
    assertThat(new TrustedProxies(Optional.empty()).visitor("127.0.0.1", "203.0.113.9"))
        .isEqualTo("127.0.0.1");
  }

  @Test
  void refusesASettingThatIsNone() {
    for (String wrong : new String[] {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "abc"}) {
      assertThatThrownBy(() -> new TrustedProxies(Optional.of(wrong)))
          .hasMessageContaining("NEXUS_TRUSTED_PROXIES")
          .hasMessageContaining(wrong);
    }
  }
}
