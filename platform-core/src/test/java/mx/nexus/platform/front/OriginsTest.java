package mx.nexus.platform.front;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OriginsTest {

  private static final String HOST = "demo.localhost:8080";

  @Test
  void ourOwnPageIsNotForeign() {
    HttpServletRequest byFetch = request(Map.of("Host", HOST, "Sec-Fetch-Site", "same-origin"));
    HttpServletRequest byOrigin = request(Map.of("Host", HOST, "Origin", "http://" + HOST));

    assertThat(Origins.saysForeign(byFetch)).isFalse();
    assertThat(Origins.saysOwn(byFetch)).isTrue();
    assertThat(Origins.saysForeign(byOrigin)).isFalse();
    assertThat(Origins.saysOwn(byOrigin)).isTrue();
  }

  @Test
  void anotherShopIsAStrangerThoughTheSiteIsTheSame() {
    assertThat(Origins.saysForeign(request(Map.of("Host", HOST, "Sec-Fetch-Site", "same-site"))))
        .isTrue();
    assertThat(
            Origins.saysForeign(
                request(Map.of("Host", HOST, "Origin", "http://otra.localhost:8080"))))
        .isTrue();
    assertThat(Origins.saysForeign(request(Map.of("Host", HOST, "Origin", "null")))).isTrue();
  }

  @Test
  void whoContradictsHimselfIsForeign() {
    HttpServletRequest request =
        request(
            Map.of("Host", HOST, "Sec-Fetch-Site", "same-origin", "Origin", "https://evil.com"));

    assertThat(Origins.saysForeign(request)).isTrue();
    assertThat(Origins.saysOwn(request)).isFalse();
  }

  @Test
  void whoSaysNothingIsNeither() {
    HttpServletRequest request = request(Map.of("Host", HOST));

    assertThat(Origins.saysForeign(request)).isFalse();
    assertThat(Origins.saysOwn(request)).isFalse();
  }

  private static HttpServletRequest request(Map<String, String> headers) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            OriginsTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, args) -> {
              assertThat(method.getName()).isEqualTo("getHeader");
              return headers.get((String) args[0]);
            });
  }
}
