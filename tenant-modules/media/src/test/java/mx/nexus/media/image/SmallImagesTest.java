package mx.nexus.media.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import mx.nexus.media.PictureRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of files of people, and which files of others are turned away. */
class SmallImagesTest {

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif", "webp"})
  void takesTheUsualKindsAndMakesThemSmall(String kind) {
    byte[] file =
        Samples.file(Samples.redAboveBlue(2_600, 1_300, BufferedImage.TYPE_INT_RGB), kind);

    SmallImages small = SmallImages.of(file);

    assertThat(small.width()).isEqualTo(1_200);
    assertThat(small.height()).isEqualTo(600);
    BufferedImage large = Samples.open(small.large());
    assertThat(large.getWidth()).isEqualTo(1_200);
    assertThat(isRed(large, 600, 100)).isTrue();
    assertThat(isBlue(large, 600, 500)).isTrue();
    BufferedImage thumb = Samples.open(small.thumb());
    assertThat(thumb.getWidth()).isEqualTo(300);
    assertThat(thumb.getHeight()).isEqualTo(300);
    assertThat(isWhite(thumb, 150, 10)).isTrue();
    assertThat(isRed(thumb, 150, 100)).isTrue();
    assertThat(ImageKind.of(small.large())).isEqualTo(ImageKind.WEBP);
  }

  @Test
  void neverMakesAPictureLarger() {
    SmallImages small = SmallImages.of(Samples.jpeg(40, 20));

    assertThat(small.width()).isEqualTo(40);
    assertThat(Samples.open(small.thumb()).getWidth()).isEqualTo(300);
  }

  @Test
  void readsPicturesThatAreOnlyAFewPixelsHigh() {
    SmallImages small = SmallImages.of(Samples.jpeg(8_000, 2));

    assertThat(small.width()).isEqualTo(1_200);
    assertThat(small.height()).isPositive();
  }

  /** EXIF 3: upside down. 6: turned to the right, so that what was above is on the right. */
  @Test
  void turnsAsTheCameraWasHeldAndForgetsWhatElseItNoted() {
    SmallImages upsideDown = SmallImages.of(Samples.jpegHeld(3, 400, 200));
    SmallImages right = SmallImages.of(Samples.jpegHeld(6, 400, 200));
    SmallImages png = SmallImages.of(Samples.pngHeld(8, 400, 200));

    assertThat(isBlue(Samples.open(upsideDown.large()), 200, 50)).isTrue();
    assertThat(right.width()).isEqualTo(200);
    assertThat(right.height()).isEqualTo(400);
    assertThat(isRed(Samples.open(right.large()), 150, 200)).isTrue();
    assertThat(isBlue(Samples.open(right.large()), 50, 200)).isTrue();
    assertThat(isRed(Samples.open(png.large()), 50, 200)).isTrue();
    assertThat(text(right.large())).doesNotContain("GPS").doesNotContain("Exif");
  }

  @Test
  void showsWhiteWhereItWasTransparent() {
    byte[] file = Samples.file(new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB), "png");

    assertThat(isWhite(Samples.open(SmallImages.of(file).large()), 32, 32)).isTrue();
  }

  @Test
  void takesOnlyThePixelsOfAFileThatIsTwoThings() {
    byte[] polyglot =
        Samples.concat(Samples.jpeg(80, 80), Samples.text("<script>alert(1)</script>PK\3\4"));

    SmallImages small = SmallImages.of(polyglot);

    assertThat(text(small.large())).doesNotContain("script").doesNotContain("PK");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!doctype html><html><body>foto.jpg</body></html> | media.unknown-kind",
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg> | media.unknown-kind",
        "<?xml version='1.0'?><svg/> | media.unknown-kind",
        "%PDF-1.7 | media.unknown-kind",
        "BM6 | media.unknown-kind",
        "GIF8 | media.unknown-kind",
        "GIF89a | media.broken",
        "RIFF....WEBP | media.broken",
        "....ftypheic.... | media.phone-format",
        "....ftypavif.... | media.phone-format",
        "....ftypmp42.... | media.unknown-kind"
      })
  void judgesByTheContentWhateverTheNameSays(String content, String code) {
    assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), code);
  }

  @Test
  void refusesAnEmptyFile() {
    assertRefused(new byte[0], "media.unknown-kind");
  }

  @Test
  void refusesABombByWhatItsHeaderSays() {
    assertRefused(Samples.pngOf(30_000, 30_000), "media.too-many-pixels");
    assertRefused(Samples.pngOf(16_000, 16_000), "media.too-many-pixels");
    assertRefused(Samples.pngOf(Integer.MAX_VALUE, Integer.MAX_VALUE), "media.too-many-pixels");
    byte[] gif = Samples.file(Samples.redAboveBlue(10, 10, BufferedImage.TYPE_INT_RGB), "gif");
    int frame = indexOfFrame(gif);
    gif[frame + 5] = (byte) 0xff;
    gif[frame + 6] = (byte) 0xff;
    gif[frame + 7] = (byte) 0xff;
    gif[frame + 8] = (byte) 0xff;
    assertRefused(gif, "media.too-many-pixels");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif", "webp"})
  void refusesAFileThatEndsTooSoon(String kind) {
    byte[] file = Samples.file(noise(400, 300), kind);

    assertRefused(Samples.slice(file, 0, file.length / 2), "media.broken");
    assertRefused(Samples.slice(file, 0, 30), "media.broken");
  }

  @Test
  void refusesAJpegOfEndlessScans() {
    byte[] file = Samples.jpeg(40, 40);
    byte[] scans = new byte[2 * 101];
    for (int i = 0; i < scans.length; i += 2) {
      scans[i] = (byte) 0xff;
      scans[i + 1] = (byte) 0xda;
    }

    assertRefused(
        Samples.concat(
            Samples.slice(file, 0, file.length - 2), scans, new byte[] {(byte) 0xff, (byte) 0xd9}),
        "media.too-complex");
  }

  /** No ink is white. */
  @Test
  void takesAJpegMadeForPrinting() {
    SmallImages small = SmallImages.of(Samples.jpegOfFourColours(40, 40));

    assertThat(isWhite(Samples.open(small.large()), 20, 20)).isTrue();
  }

  @Test
  void refusesAWebpThatMoves() {
    byte[] file = new byte[40];
    System.arraycopy(Samples.text("RIFF....WEBPVP8X"), 0, file, 0, 16);
    file[20] = 0x02;

    assertRefused(file, "media.moving");
  }

  private static void assertRefused(byte[] file, String code) {
    assertThatThrownBy(() -> SmallImages.of(file))
        .isInstanceOfSatisfying(
            PictureRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static BufferedImage noise(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    java.util.Random random = new java.util.Random(7);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, random.nextInt(0x1000000));
      }
    }
    return image;
  }

  /** The image descriptor's comma; the colour table may hold one, so the last before the data. */
  private static int indexOfFrame(byte[] gif) {
    for (int i = 0; i + 9 < gif.length; i++) {
      if (gif[i] == ','
          && gif[i + 1] == 0
          && gif[i + 2] == 0
          && gif[i + 5] == 10
          && gif[i + 6] == 0) {
        return i;
      }
    }
    throw new IllegalStateException();
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  private static boolean isRed(BufferedImage image, int x, int y) {
    Color colour = new Color(image.getRGB(x, y));
    return colour.getRed() > 200 && colour.getBlue() < 60;
  }

  private static boolean isBlue(BufferedImage image, int x, int y) {
    Color colour = new Color(image.getRGB(x, y));
    return colour.getBlue() > 200 && colour.getRed() < 60;
  }

  private static boolean isWhite(BufferedImage image, int x, int y) {
    Color colour = new Color(image.getRGB(x, y));
    return colour.getRed() > 240 && colour.getGreen() > 240 && colour.getBlue() > 240;
  }
}
