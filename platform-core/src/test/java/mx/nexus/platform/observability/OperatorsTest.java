package mx.nexus.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorsTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "::1, true",
    "10.1.2.3, true",
    "192.168.1.9, true",
    "172.16.0.1, true",
    "8.8.8.8, false",
    "172.32.0.1, false",
    "2001:db8::1, false"
  })
  void knowsTheOwnNetwork(String address, boolean own) {
    assertThat(Operators.isPrivate(address)).isEqualTo(own);
  }

  @Test
  void takesOnlyAProxysIdThatIsAUuid() {
    String id = "5b8f9a0e-1f0a-4c7e-9d55-2f6c3a1b7e90";

    assertThat(RequestId.accept(id)).isEqualTo(id);
    assertThat(RequestId.accept("x\nlevel=ERROR")).matches("[0-9a-f-]{36}");
    assertThat(RequestId.accept(null)).matches("[0-9a-f-]{36}");
  }
}
