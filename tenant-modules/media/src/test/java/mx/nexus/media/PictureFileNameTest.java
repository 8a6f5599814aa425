package mx.nexus.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileNameTest {

  @ParameterizedTest
  @CsvSource({
    "WB-7391.jpg, WB-7391, 1",
    "fotos/2026/WB-7391.JPG, WB-7391, 1",
    "fotos\\WB-7391.webp, WB-7391, 1",
    "../../etc/WB-7391.png, WB-7391, 1",
    "7501055300075.png, 7501055300075, 1",
    "OF 4386.v2.jpg, OF 4386.v2, 1",
    "sin-extension, sin-extension, 1"
  })
  void readsTheCode(String entry, String whole, int position) {
    PictureFileName name = PictureFileName.of(entry).orElseThrow();

    assertThat(name.whole()).isEqualTo(whole);
    assertThat(name.position()).isEqualTo(position);
  }

  @ParameterizedTest
  @CsvSource({
    "WB-2.jpg, WB, 2",
    "WB_3.jpg, WB, 3",
    "WB (4).jpg, WB, 4",
    "WB(4).jpg, WB, 4",
    "WB-7391-C-2.jpg, WB-7391-C, 2"
  })
  void readsWhichPictureItIs(String entry, String code, int position) {
    PictureFileName name = PictureFileName.of(entry).orElseThrow();

    assertThat(name.numbered()).contains(new PictureFileName.Numbered(code, position));
    assertThat(name.position()).isEqualTo(position);
  }

  @Test
  void longNumbersAndZeroAreNoPlaces() {
    assertThat(PictureFileName.of("WB-7391.jpg").orElseThrow().numbered()).isEmpty();
    assertThat(PictureFileName.of("WB-0.jpg").orElseThrow().numbered()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "__MACOSX/fotos/._WB-7391.jpg", "fotos/.DS_Store", "Thumbs.db", "a/"})
  void leavesOutWhatComputersLeaveBehind(String entry) {
    assertThat(PictureFileName.of(entry)).isEmpty();
  }
}
