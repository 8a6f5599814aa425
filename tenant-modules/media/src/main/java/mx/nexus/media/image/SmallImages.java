package mx.nexus.media.image;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import mx.nexus.platform.problem.Unavailable;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stranger's file as two WebP files of ours. Only pixels come across: no camera, no place, no
 * profile, nothing that stood behind the picture. White shows where it was transparent.
 *
 * @param large at most 1200 pixels wide and high, never larger than the original
 * @param thumb 300 by 300
 */
public record SmallImages(byte[] large, byte[] thumb, int width, int height) {

  private static final int LARGEST = 1_200;
  private static final int THUMB = 300;
  private static final float QUALITY = 0.82f;
  private static final float THUMB_QUALITY = 0.78f;
  private static final Duration COME_BACK = Duration.ofMinutes(10);
  private static final Logger LOG = LoggerFactory.getLogger(SmallImages.class);

  /**
   * Understands a file.
   *
   * @throws mx.nexus.media.PictureRefused when it is no picture that we take
   * @throws Unavailable {@code media.no-webp} on a machine that cannot write WebP
   */
  public static SmallImages of(byte[] file) {
    try {
      return of(file, ImageKind.of(file));
    } catch (LinkageError e) {
      throw withoutLibrary(e);
    }
  }

  private static SmallImages of(byte[] file, ImageKind kind) {
    BufferedImage whole = DecodedImage.of(file, kind);
    try {
      BufferedImage large = upright(fit(whole, LARGEST), CameraTurn.of(file, kind));
      return new SmallImages(
          webp(large, QUALITY),
          webp(centred(fit(large, THUMB)), THUMB_QUALITY),
          large.getWidth(),
          large.getHeight());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Google's library is machine code, unpacked from its jar into the temporary folder. */
  private static Unavailable withoutLibrary(LinkageError why) {
    LOG.error("The WebP library cannot be loaded; the temporary folder must let it run", why);
    return new Unavailable(COME_BACK, "media.no-webp");
  }

  private static BufferedImage fit(BufferedImage image, int side) throws IOException {
    BufferedImage fitting =
        Math.max(image.getWidth(), image.getHeight()) <= side
            ? image
            : Thumbnails.of(image)
                .size(side, side)
                .imageType(BufferedImage.TYPE_INT_ARGB)
                .asBufferedImage();
    return onWhite(fitting, fitting.getWidth(), fitting.getHeight());
  }

  private static BufferedImage centred(BufferedImage image) {
    return onWhite(image, THUMB, THUMB);
  }

  private static BufferedImage onWhite(BufferedImage image, int width, int height) {
    BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = sheet.createGraphics();
    brush.setColor(Color.WHITE);
    brush.fillRect(0, 0, width, height);
    brush.drawImage(image, (width - image.getWidth()) / 2, (height - image.getHeight()) / 2, null);
    brush.dispose();
    return sheet;
  }

  private static BufferedImage upright(BufferedImage image, Orientation held) {
    BufferedImage turned = ExifFilterUtils.getFilterForOrientation(held).apply(image);
    return onWhite(turned, turned.getWidth(), turned.getHeight());
  }

  private static byte[] webp(BufferedImage image, float quality) throws IOException {
    ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      WebPWriteParam param = new WebPWriteParam(Locale.ROOT);
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionType(CompressionType.Lossy);
      param.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
