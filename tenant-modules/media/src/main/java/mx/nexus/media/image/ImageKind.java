package mx.nexus.media.image;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import mx.nexus.media.PictureRefused;

/** What a file is by its first bytes; its name and what the sender says of it do not count. */
enum ImageKind {
  JPEG,
  PNG,
  GIF,
  WEBP;

  private static final Set<String> OF_PHONES =
      Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif", "avis");

  /**
   * The kind of a file.
   *
   * @throws PictureRefused when it is none that we take
   */
  static ImageKind of(byte[] file) {
    if (file.length > 3
        && file[0] == (byte) 0xff
        && file[1] == (byte) 0xd8
        && file[2] == (byte) 0xff) {
      return JPEG;
    }
    if (has(file, 0, "\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (has(file, 0, "GIF87a") || has(file, 0, "GIF89a")) {
      return GIF;
    }
    if (has(file, 0, "RIFF") && has(file, 8, "WEBP")) {
      return WEBP;
    }
    boolean phone = has(file, 4, "ftyp") && OF_PHONES.stream().anyMatch(b -> has(file, 8, b));
    throw new PictureRefused(phone ? "media.phone-format" : "media.unknown-kind");
  }

  static boolean has(byte[] file, int at, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    if (file.length < at + wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (file[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
