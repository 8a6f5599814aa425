package mx.nexus.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BodyLimitFilterTest {

  @Test
  void readsABodyUpToTheLimit() throws IOException {
    assertThat(body(100, 100).readAllBytes()).hasSize(100);
  }

  @Test
  void refusesTheFirstByteBeyondWithoutReadingTheRest() {
    assertThatThrownBy(() -> body(1_000_000, 100).readAllBytes())
        .isInstanceOf(HttpRefusal.class)
        .hasMessage("request.too-large");
  }

  @Test
  void countsSingleBytesToo() throws IOException {
    BodyLimitFilter.Counted body = body(2, 1);

    assertThat(body.read()).isZero();
    assertThatThrownBy(body::read).isInstanceOf(HttpRefusal.class);
  }

  private static BodyLimitFilter.Counted body(int bytes, long limit) {
    return new BodyLimitFilter.Counted(new ByteArrayInputStream(new byte[bytes]), limit);
  }
}
