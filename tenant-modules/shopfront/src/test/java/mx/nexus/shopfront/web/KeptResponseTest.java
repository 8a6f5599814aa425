package mx.nexus.shopfront.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeptResponseTest {

  private static final String TAG = KeptResponse.tagOf("a".getBytes(StandardCharsets.UTF_8));

  @Test
  void anotherContentHasAnotherTag() {
    assertThat(TAG).matches("W/\"[0-9a-f]{24}\"");
    assertThat(KeptResponse.tagOf("b".getBytes(StandardCharsets.UTF_8))).isNotEqualTo(TAG);
  }

  @Test
  void knowsWhatTheVisitorHas() {
    assertThat(KeptResponse.isAmong("\"x\", " + TAG, TAG)).isTrue();
    assertThat(KeptResponse.isAmong(TAG.substring(2), TAG)).isTrue();
    assertThat(KeptResponse.isAmong("*", TAG)).isTrue();
    assertThat(KeptResponse.isAmong("\"x\"", TAG)).isFalse();
    assertThat(KeptResponse.isAmong(null, TAG)).isFalse();
  }
}
