package mx.nexus.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PictureAnswerTest {

  private static final String TAG = "\"0a1b-thumb\"";

  @Test
  void knowsWhatTheCallerHasAlready() {
    assertThat(PictureAnswer.isAmong(TAG, TAG)).isTrue();
    assertThat(PictureAnswer.isAmong("\"x\", W/" + TAG, TAG)).isTrue();
    assertThat(PictureAnswer.isAmong("*", TAG)).isTrue();
    assertThat(PictureAnswer.isAmong("\"0a1b-large\"", TAG)).isFalse();
    assertThat(PictureAnswer.isAmong(null, TAG)).isFalse();
  }
}
