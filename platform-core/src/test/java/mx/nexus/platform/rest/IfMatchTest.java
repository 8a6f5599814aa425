package mx.nexus.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mx.nexus.platform.problem.InvalidInput;
import org.junit.jupiter.api.Test;

class IfMatchTest {

  @Test
  void takesTheVersionFromTheHeaderOrTheBody() {
    assertThat(IfMatch.version("\"3\"", null)).isEqualTo(3);
    assertThat(IfMatch.version(" W/\"12\" ", null)).isEqualTo(12);
    assertThat(IfMatch.version("3", 3L)).isEqualTo(3);
    assertThat(IfMatch.version(null, 4L)).isEqualTo(4);
    assertThat(IfMatch.version("*", null)).isNull();
    assertThat(IfMatch.version(null, null)).isNull();
  }

  @Test
  void refusesWhatIsNoVersionOrContradictsTheBody() {
    assertThatThrownBy(() -> IfMatch.version("\"abc\"", null)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> IfMatch.version("\"1\", \"2\"", null))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> IfMatch.version("\"3\"", 4L)).isInstanceOf(InvalidInput.class);
  }
}
