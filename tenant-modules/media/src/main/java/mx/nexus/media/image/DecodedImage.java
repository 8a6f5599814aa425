package mx.nexus.media.image;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPReadParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import mx.nexus.media.PictureRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first picture of a file, read no finer than is needed. How large it is, is asked of the same
 * reader that would decode it, and before it does: nothing can say one size and be another.
 */
final class DecodedImage {

  private static final Logger LOG = LoggerFactory.getLogger(DecodedImage.class);

  /** A camera of 40 megapixels. */
  static final long MOST_PIXELS = 40_000_000;

  static final int LONGEST_SIDE = 16_383;

  /** Twice this is read at most; the rest is left out while reading. */
  private static final int ENOUGH = 1_800;

  /** Usual are ten; each costs a whole pass, and one can be made of a few bytes. */
  private static final int MOST_SCANS = 100;

  private static final int MARKER = 0xff;
  private static final int SCAN = 0xda;
  private static final int END = 0xd9;

  private DecodedImage() {}

  /**
   * Decodes.
   *
   * @throws PictureRefused when it is damaged, too large, or cannot be understood
   */
  static BufferedImage of(byte[] file, ImageKind kind) {
    switch (kind) {
      case JPEG -> refuseOddJpeg(file);
      case WEBP -> refuseMovingWebp(file);
      default -> {}
    }
    ImageReader reader = readerOf(kind);
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, false, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      refuseTooLarge(width, height);
      return reader.read(0, param(kind, reader, width, height));
    } catch (IOException | RuntimeException e) {
      if (e instanceof PictureRefused refused) {
        throw refused;
      }
      LOG.debug("A {} could not be read", kind, e);
      boolean colours =
          e instanceof IIOException && "Unsupported Image Type".equals(e.getMessage());
      throw new PictureRefused(colours ? "media.colours" : "media.broken");
    } finally {
      reader.dispose();
    }
  }

  private static void refuseTooLarge(int width, int height) {
    if (width < 1 || height < 1) {
      throw new PictureRefused("media.broken");
    }
    if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
      throw new PictureRefused("media.too-many-pixels", MOST_PIXELS / 1_000_000);
    }
  }

  private static ImageReadParam param(ImageKind kind, ImageReader reader, int width, int height) {
    int step = Math.max(1, Math.max(width, height) / ENOUGH);
    if (kind == ImageKind.WEBP) {
      WebPReadParam param = new WebPReadParam();
      param.setUseScaling(step > 1);
      param.setScaledWidth(Math.max(1, width / step));
      param.setScaledHeight(Math.max(1, height / step));
      return param;
    }
    ImageReadParam param = reader.getDefaultReadParam();
    int across = Math.min(step, width);
    int down = Math.min(step, height);
    param.setSourceSubsampling(across, down, 0, 0);
    return param;
  }

  /** The JDK's own readers: what else the class path registers is not asked. */
  private static ImageReader readerOf(ImageKind kind) {
    if (kind == ImageKind.WEBP) {
      return new WebPImageReaderSpi().createReaderInstance(null);
    }
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind.name());
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (reader.getClass().getModule() == ImageIO.class.getModule()) {
        return reader;
      }
    }
    throw new IllegalStateException("This Java runtime reads no " + kind);
  }

  /**
   * The decoder would draw what is missing in grey and call it good, and it would read as many
   * scans as somebody cares to write.
   */
  private static void refuseOddJpeg(byte[] file) {
    int scans = 0;
    boolean ended = false;
    for (int i = 2; i + 1 < file.length; i++) {
      if ((file[i] & 0xff) == MARKER) {
        int marker = file[i + 1] & 0xff;
        scans += marker == SCAN ? 1 : 0;
        ended = marker == END || (ended && marker != SCAN);
      }
    }
    if (scans > MOST_SCANS) {
      throw new PictureRefused("media.too-complex");
    }
    if (scans == 0 || !ended) {
      throw new PictureRefused("media.broken");
    }
  }

  /** The flag is in the header of the extended format. */
  private static void refuseMovingWebp(byte[] file) {
    if (ImageKind.has(file, 12, "VP8X") && file.length > 20 && (file[20] & 0x02) != 0) {
      throw new PictureRefused("media.moving");
    }
  }
}
