package mx.nexus.media.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * How the camera was held, from the EXIF data of JPEG, PNG and WebP (CIPA DC-008, tag 0x0112).
 * Whatever cannot be read is upright: a wrong note is no reason to refuse a picture.
 */
final class CameraTurn {

  private static final int ORIENTATION = 0x0112;
  private static final int UPRIGHT = 1;
  private static final int TURNED_MOST = 8;
  private static final int MOST_ENTRIES = 1_000;
  private static final int MARKER = 0xff;
  private static final int SCAN = 0xda;
  private static final int APP1 = 0xe1;
  private static final String EXIF = "Exif\0\0";

  private final byte[] file;

  private CameraTurn(byte[] file) {
    this.file = file;
  }

  static Orientation of(byte[] file, ImageKind kind) {
    CameraTurn reading = new CameraTurn(file);
    try {
      int turn =
          switch (kind) {
            case JPEG -> reading.ofJpeg();
            case PNG -> reading.ofChunks(8, ByteOrder.BIG_ENDIAN, true, "eXIf");
            case WEBP -> reading.ofChunks(12, ByteOrder.LITTLE_ENDIAN, false, "EXIF");
            case GIF -> UPRIGHT;
          };
      return Orientation.typeOf(turn >= UPRIGHT && turn <= TURNED_MOST ? turn : UPRIGHT);
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Orientation.typeOf(UPRIGHT);
    }
  }

  private int ofJpeg() {
    int at = 2;
    while (at + 4 <= file.length && (file[at] & 0xff) == MARKER) {
      int marker = file[at + 1] & 0xff;
      int length = ((file[at + 2] & 0xff) << 8) | (file[at + 3] & 0xff);
      if (marker == SCAN || length < 2) {
        return UPRIGHT;
      }
      if (marker == APP1 && ImageKind.has(file, at + 4, EXIF)) {
        return ofTiff(at + 4 + EXIF.length(), length - 2 - EXIF.length());
      }
      at += 2 + length;
    }
    return UPRIGHT;
  }

  /** PNG says length, name, content, checksum; RIFF says name, length, content, filled to even. */
  private int ofChunks(int first, ByteOrder order, boolean lengthFirst, String wanted) {
    ByteBuffer buffer = ByteBuffer.wrap(file).order(order);
    long at = first;
    while (at + 8 <= file.length) {
      int here = (int) at;
      long length = buffer.getInt(here + (lengthFirst ? 0 : 4)) & 0xffffffffL;
      if (ImageKind.has(file, here + (lengthFirst ? 4 : 0), wanted)) {
        int start = here + 8 + (ImageKind.has(file, here + 8, EXIF) ? EXIF.length() : 0);
        return ofTiff(start, (int) Math.min(length, file.length - start));
      }
      at += 8 + length + (lengthFirst ? 4 : length % 2);
    }
    return UPRIGHT;
  }

  private int ofTiff(int start, int length) {
    ByteBuffer tiff = ByteBuffer.wrap(file, start, Math.min(length, file.length - start)).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = Math.min(tiff.getShort(directory) & 0xffff, MOST_ENTRIES);
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
        return tiff.getShort(entry + 8);
      }
    }
    return UPRIGHT;
  }
}
