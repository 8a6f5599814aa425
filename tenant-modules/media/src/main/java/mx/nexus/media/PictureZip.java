package mx.nexus.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import mx.nexus.platform.problem.RuleRefused;

/**
 * A ZIP of pictures, bounded by what really comes out of it: neither what it says of its sizes nor
 * the names in it are believed, and a ZIP inside is only a file that is no picture.
 */
public final class PictureZip implements AutoCloseable {

  /** Largest file. */
  public static final long MOST_BYTES = 200L * 1024 * 1024;

  /** Most pictures. */
  public static final int MOST_PICTURES = 5_000;

  /** Most bytes that it may unpack to; pictures hardly shrink, a bomb does. */
  public static final long MOST_UNPACKED = 2 * MOST_BYTES;

  /** Most entries, folders and leftovers of computers included. */
  private static final int MOST_ENTRIES = 20_000;

  private final ZipFile zip;

  private PictureZip(ZipFile zip) {
    this.zip = zip;
  }

  /** What is done with each picture. */
  @FunctionalInterface
  public interface Use {

    /**
     * @param number from 1
     * @param entry the entry's whole name, only for people to see
     * @param file its content; one byte longer than is taken when it is longer than that
     */
    void with(int number, String entry, PictureFileName name, byte[] file);
  }

  /** The ZIP in a file; empty when it is none, or a workbook. */
  public static Optional<PictureZip> open(Path file) throws IOException {
    try {
      ZipFile zip = new ZipFile(file.toFile());
      if (zip.getEntry("[Content_Types].xml") == null) {
        return Optional.of(new PictureZip(zip));
      }
      zip.close();
      return Optional.empty();
    } catch (ZipException noZip) {
      return Optional.empty();
    }
  }

  /**
   * Hands out picture after picture.
   *
   * @return how many there were
   * @throws RuleRefused {@code media.zip-too-many}, {@code media.zip-unpacks-too-large}
   */
  public int each(Use use) throws IOException {
    Enumeration<? extends ZipEntry> entries = zip.entries();
    long unpacked = 0;
    int pictures = 0;
    if (zip.size() > MOST_ENTRIES) {
      throw new RuleRefused("media.zip-too-many", MOST_PICTURES);
    }
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      Optional<PictureFileName> name =
          entry.isDirectory() ? Optional.empty() : PictureFileName.of(entry.getName());
      if (name.isEmpty()) {
        continue;
      }
      if (++pictures > MOST_PICTURES) {
        throw new RuleRefused("media.zip-too-many", MOST_PICTURES);
      }
      byte[] content = content(entry);
      unpacked += content.length;
      if (unpacked > MOST_UNPACKED) {
        throw new RuleRefused("media.zip-unpacks-too-large", MOST_UNPACKED / 1024 / 1024);
      }
      use.with(pictures, entry.getName(), name.get(), content);
    }
    return pictures;
  }

  /** What cannot be unpacked is empty, and no picture. */
  private byte[] content(ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in == null ? new byte[0] : in.readNBytes(MakePicture.MOST_BYTES + 1);
    } catch (ZipException e) {
      return new byte[0];
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
