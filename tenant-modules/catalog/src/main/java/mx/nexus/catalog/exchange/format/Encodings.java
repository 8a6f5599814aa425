package mx.nexus.catalog.exchange.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.nexus.platform.command.CommandFailed;

/**
 * In which encoding a file is written; a text that does not keep to it is refused, never mended.
 */
final class Encodings {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int BUFFER = 1 << 16;
  private static final int LOOKED_AT = 4_096;
  private static final int BYTE = 0xFF;
  private static final int BIG_ENDIAN_MARK = 0xFEFF;
  private static final int LITTLE_ENDIAN_MARK = 0xFFFE;
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");
  private static final List<Charset> OF_XML =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.ISO_8859_1,
          WINDOWS,
          StandardCharsets.US_ASCII);

  private Encodings() {}

  /** UTF-16 when the beginning says or shows so, else something that ASCII can be read with. */
  static Charset byMark(byte[] head, Path path) {
    if (head.length >= 2) {
      int mark = ((head[0] & BYTE) << Byte.SIZE) | (head[1] & BYTE);
      if (mark == BIG_ENDIAN_MARK) {
        return StandardCharsets.UTF_16BE;
      }
      if (mark == LITTLE_ENDIAN_MARK) {
        return StandardCharsets.UTF_16LE;
      }
    }
    int[] zeros = new int[2];
    int looked = Math.min(head.length, LOOKED_AT);
    for (int i = 0; i < looked; i++) {
      zeros[i % 2] += head[i] == 0 ? 1 : 0;
    }
    if (zeros[0] == 0 && zeros[1] == 0) {
      return StandardCharsets.ISO_8859_1;
    }
    if (zeros[1] > looked / 4 && zeros[0] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    if (zeros[0] > looked / 4 && zeros[1] == 0) {
      return StandardCharsets.UTF_16BE;
    }
    throw new CommandFailed(path + " is neither text nor an Excel workbook");
  }

  /** Of text with separators: what is not UTF-8 is what Windows writes in Mexico. */
  static Charset ofSheet(byte[] head, boolean utf8) {
    Charset marked = byMark(head, Path.of(""));
    if (!marked.equals(StandardCharsets.ISO_8859_1)) {
      return marked;
    }
    return utf8 ? StandardCharsets.UTF_8 : WINDOWS;
  }

  /** As the first line of an XML file names it. */
  static Charset ofXml(byte[] head, String beginning, Path path) {
    Charset marked = byMark(head, path);
    if (!marked.equals(StandardCharsets.ISO_8859_1)) {
      return marked;
    }
    Matcher declared = DECLARED.matcher(beginning);
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    String name = declared.group(1);
    for (Charset charset : OF_XML) {
      if (charset.name().equalsIgnoreCase(name)
          || charset.aliases().contains(name)
          || charset.aliases().contains(name.toLowerCase(Locale.ROOT))) {
        return charset;
      }
    }
    throw new CommandFailed(
        "%s is written in %s; save it as UTF-8".formatted(path, declared.group(1)));
  }

  /** Opens the text; a byte that the encoding does not know makes reading fail. */
  static Reader open(SourceFile file) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file.path()),
                file.charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            BUFFER);
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  /** What to say when reading failed. */
  static CommandFailed failed(SourceFile file, long line, Exception e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof CharacterCodingException) {
        return new CommandFailed(
            "%s, behind line %d: a character that %s does not have"
                .formatted(file.name(), line, file.charset().name()),
            e);
      }
    }
    return new CommandFailed("%s, near line %d: %s".formatted(file.name(), line, firstLine(e)), e);
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("broken");
  }
}
