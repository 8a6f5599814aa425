package mx.nexus.media.image;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files as people and attackers send them. */
final class Samples {

  private Samples() {}

  /** Red above, blue below. */
  static BufferedImage redAboveBlue(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D brush = image.createGraphics();
    brush.setColor(Color.RED);
    brush.fillRect(0, 0, width, height / 2);
    brush.setColor(Color.BLUE);
    brush.fillRect(0, height / 2, width, height - height / 2);
    brush.dispose();
    return image;
  }

  static byte[] file(BufferedImage image, String kind) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (kind.equals("webp")) {
        ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
          writer.setOutput(stream);
          writer.write(image);
        }
      } else if (!ImageIO.write(image, kind, out)) {
        throw new IllegalStateException("no writer for " + kind);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] jpeg(int width, int height) {
    return file(redAboveBlue(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
  }

  /** A JPEG with EXIF data: how it was held, and a place that nobody should learn. */
  static byte[] jpegHeld(int orientation, int width, int height) {
    byte[] plain = jpeg(width, height);
    byte[] exif = concat(text("Exif\0\0"), tiff(orientation), text("GPS 19.4326 N 99.1332 W"));
    byte[] head = {
      (byte) 0xff, (byte) 0xe1, (byte) ((exif.length + 2) >> 8), (byte) (exif.length + 2)
    };
    return concat(slice(plain, 0, 2), head, exif, slice(plain, 2, plain.length));
  }

  /** Cyan, magenta, yellow and black as the programs of printers write them: 255 is no ink. */
  static byte[] jpegOfFourColours(int width, int height) {
    WritableRaster inks =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
    byte[] samples = ((DataBufferByte) inks.getDataBuffer()).getData();
    java.util.Arrays.fill(samples, (byte) 0xff);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(new IIOImage(inks, null, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A PNG with an eXIf chunk behind its header. */
  static byte[] pngHeld(int orientation, int width, int height) {
    byte[] plain = file(redAboveBlue(width, height, BufferedImage.TYPE_INT_RGB), "png");
    return concat(
        slice(plain, 0, 33), chunk("eXIf", tiff(orientation)), slice(plain, 33, plain.length));
  }

  private static byte[] tiff(int orientation) {
    return new byte[] {
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
  }

  /** A PNG whose header says a size; its content is a few bytes that unpack to much. */
  static byte[] pngOf(int width, int height) {
    try {
      ByteArrayOutputStream header = new ByteArrayOutputStream();
      DataOutputStream data = new DataOutputStream(header);
      data.writeInt(width);
      data.writeInt(height);
      data.write(new byte[] {8, 2, 0, 0, 0});
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
        deflater.write(new byte[100_000]);
      }
      return concat(
          new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
          chunk("IHDR", header.toByteArray()),
          chunk("IDAT", packed.toByteArray()),
          chunk("IEND", new byte[0]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] chunk(String name, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(text(name));
    sum.update(content);
    return concat(number(content.length), text(name), content, number((int) sum.getValue()));
  }

  private static byte[] number(int value) {
    return new byte[] {
      (byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value
    };
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] slice(byte[] bytes, int from, int to) {
    return java.util.Arrays.copyOfRange(bytes, from, to);
  }

  static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static BufferedImage open(byte[] webp) {
    try {
      var reader = new com.luciad.imageio.webp.WebPImageReaderSpi().createReaderInstance(null);
      reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(webp)), false, true);
      return reader.read(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
