package mx.nexus.media;

/**
 * A picture ready to be kept: WebP in both sizes, without anything that the original said besides
 * what can be seen.
 *
 * @param key SHA-256 of the large one; the same original always gets the same
 * @param width of the large one in pixels
 * @param height of the large one in pixels
 */
public record Picture(String key, int width, int height, byte[] large, byte[] thumb) {

  byte[] in(PictureSize size) {
    return size == PictureSize.LARGE ? large : thumb;
  }

  @Override
  public String toString() {
    return key + " " + width + "×" + height;
  }
}
