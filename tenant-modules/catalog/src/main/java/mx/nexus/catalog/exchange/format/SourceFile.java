package mx.nexus.catalog.exchange.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import mx.nexus.platform.command.CommandFailed;

/**
 * A file to import, looked at once from end to end: what it is by its content, in which encoding it
 * is written, and its fingerprint, by which an import that was cut short knows it again.
 *
 * @param charset of its text; UTF-8 for Excel, where it does not matter
 */
public record SourceFile(Path path, Format format, String sha256, Charset charset) {

  private static final int BUFFER = 1 << 16;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /**
   * Looks at it.
   *
   * @throws CommandFailed when it is none of the formats, or its text is broken
   */
  public static SourceFile look(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new CommandFailed("There is no file " + path);
    }
    try (InputStream in = Files.newInputStream(path)) {
      Look look = new Look(path);
      look.through(in);
      return look.result();
    } catch (IOException e) {
      throw new CommandFailed("The file " + path + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Its name without the folder. */
  public String name() {
    return path.getFileName().toString();
  }

  /**
   * What reads it.
   *
   * @param brand of parts whose brand the file does not name; may be empty
   */
  public RecordReader reader(String brand) {
    return switch (format) {
      case CSV -> new CsvRecords(this);
      case XLSX -> new WorkbookRecords(this);
      case ACES -> new AcesRecords(this, brand);
      case PIES -> new PiesRecords(this, brand);
    };
  }

  /** One pass over the bytes. */
  private static final class Look {

    private final Path path;
    private final MessageDigest digest = sha256();
    private final CharsetDecoder utf8 =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer sink = CharBuffer.allocate(BUFFER);
    private byte[] head = new byte[0];
    private long firstBroken = -1;

    Look(Path path) {
      this.path = path;
    }

    void through(InputStream in) throws IOException {
      byte[] bytes = new byte[BUFFER];
      ByteBuffer pending = ByteBuffer.allocate(2 * BUFFER);
      long decoded = 0;
      boolean first = true;
      for (int got = in.readNBytes(bytes, 0, BUFFER);
          got > 0;
          got = in.readNBytes(bytes, 0, BUFFER)) {
        digest.update(bytes, 0, got);
        if (first) {
          head = Arrays.copyOf(bytes, got);
          first = false;
        }
        if (firstBroken < 0) {
          pending.put(bytes, 0, got).flip();
          decoded += decode(pending, decoded, false);
          pending.compact();
        }
      }
      if (firstBroken < 0) {
        pending.flip();
        decode(pending, decoded, true);
      }
      if (first) {
        throw new CommandFailed("The file " + path + " is empty");
      }
    }

    private int decode(ByteBuffer bytes, long before, boolean end) {
      int from = bytes.position();
      while (true) {
        sink.clear();
        CoderResult result = utf8.decode(bytes, sink, end);
        if (result.isError()) {
          firstBroken = before + bytes.position() - from;
        }
        if (!result.isOverflow()) {
          return bytes.position() - from;
        }
      }
    }

    SourceFile result() {
      if (startsWith(ZIP)) {
        return of(Format.XLSX, StandardCharsets.UTF_8);
      }
      if (startsWith(OLD_EXCEL)) {
        throw new CommandFailed(path + " is of Excel 97–2003; save it as .xlsx or CSV");
      }
      if (startsWith(GZIP)) {
        throw new CommandFailed(path + " is packed; unpack it first");
      }
      Charset marked = Encodings.byMark(head, path);
      String beginning = beginning(marked);
      if (!beginning.startsWith("<")) {
        return of(Format.CSV, Encodings.ofSheet(head, firstBroken < 0));
      }
      Charset charset = Encodings.ofXml(head, beginning, path);
      if (charset.equals(StandardCharsets.UTF_8) && firstBroken >= 0) {
        throw new CommandFailed(
            "%s is not UTF-8 as an XML file is when its first line names no other encoding: byte %d"
                .formatted(path, firstBroken + 1));
      }
      SourceFile file = of(Format.ACES, charset);
      return of(XmlRecords.formatOf(file), charset);
    }

    private String beginning(Charset marked) {
      int from = startsWith(UTF_8_MARK) ? UTF_8_MARK.length : 0;
      return new String(head, from, head.length - from, marked)
          .replace("\uFEFF", "")
          .stripLeading();
    }

    private SourceFile of(Format format, Charset charset) {
      return new SourceFile(path, format, fingerprint(), charset);
    }

    private String fingerprint() {
      try {
        return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
      } catch (CloneNotSupportedException e) {
        throw new IllegalStateException(e);
      }
    }

    private boolean startsWith(byte[] magic) {
      return head.length >= magic.length
          && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
