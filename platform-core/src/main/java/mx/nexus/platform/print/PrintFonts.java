package mx.nexus.platform.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * IBM Plex Mono as TrueType, to be put into documents, so that they look the same on every printer
 * and no font of the machine matters.
 */
public final class PrintFonts {

  /** Width of every character in parts of the font's size. */
  public static final float EM = 0.6f;

  private static final byte[] REGULAR = font("IBMPlexMono-Regular.ttf");
  private static final byte[] SEMI_BOLD = font("IBMPlexMono-SemiBold.ttf");

  private PrintFonts() {}

  /** The font of plain text. */
  public static InputStream regular() {
    return new ByteArrayInputStream(REGULAR);
  }

  /** The font of what matters. */
  public static InputStream semiBold() {
    return new ByteArrayInputStream(SEMI_BOLD);
  }

  private static byte[] font(String file) {
    try (InputStream bytes = PrintFonts.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(bytes, file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
