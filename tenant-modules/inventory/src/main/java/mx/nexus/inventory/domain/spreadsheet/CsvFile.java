package mx.nexus.inventory.domain.spreadsheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mx.nexus.inventory.domain.spreadsheet.Spreadsheet.SheetRow;

/**
 * Text with separators: comma, semicolon, tab or bar; UTF-8 or what Windows writes in Mexico;
 * quotes as in RFC 4180.
 */
final class CsvFile {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final int LINES_LOOKED_AT = 20;

  /** {@link CsvCell} may have put a character in front. */
  private static final int LONGEST_WITH_MARK = Spreadsheet.LONGEST_CELL + 1;

  private final String text;
  private final char separator;
  private final List<SheetRow> rows = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int number = 1;
  private int at;
  private boolean quoted;

  private CsvFile(String text) {
    this.text = text;
    this.separator = separatorOf(text);
  }

  static List<SheetRow> rows(byte[] file) {
    String text = decode(file);
    if (text.indexOf('\0') >= 0) {
      throw new SpreadsheetRefused("inventory.import.unknown-kind");
    }
    CsvFile csv = new CsvFile(text);
    csv.read();
    return csv.rows;
  }

  private static String decode(byte[] file) {
    if (startsWithUtf16Mark(file)) {
      return strip(new String(file, StandardCharsets.UTF_16));
    }
    try {
      return strip(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(file))
              .toString());
    } catch (CharacterCodingException notUtf8) {
      return new String(file, WINDOWS);
    }
  }

  private static boolean startsWithUtf16Mark(byte[] file) {
    if (file.length < 2) {
      return false;
    }
    int mark = ((file[0] & 0xFF) << 8) | (file[1] & 0xFF);
    return mark == 0xFFFE || mark == 0xFEFF;
  }

  private static String strip(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The separator that stands most often in the first lines, outside of quotes. */
  private static char separatorOf(String text) {
    int[] seen = new int[SEPARATORS.length];
    boolean quoted = false;
    int lines = 0;
    for (int i = 0; i < text.length() && lines < LINES_LOOKED_AT; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\n' && !quoted) {
        lines++;
      } else if (!quoted) {
        count(c, seen);
      }
    }
    int most = 0;
    for (int i = 1; i < seen.length; i++) {
      most = seen[i] > seen[most] ? i : most;
    }
    return SEPARATORS[most];
  }

  private static void count(char c, int[] seen) {
    for (int i = 0; i < SEPARATORS.length; i++) {
      seen[i] += c == SEPARATORS[i] ? 1 : 0;
    }
  }

  private void read() {
    for (at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quoted) {
        readQuoted(c);
      } else {
        readPlain(c);
      }
    }
    if (quoted) {
      throw new SpreadsheetRefused("inventory.import.quote-open", number);
    }
    if (!cell.isEmpty() || !cells.isEmpty()) {
      endRow();
    }
  }

  private void readQuoted(char c) {
    if (c != '"') {
      keep(c);
    } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
      keep(c);
      at++;
    } else {
      quoted = false;
    }
  }

  private void readPlain(char c) {
    if (c == '"' && cell.isEmpty()) {
      quoted = true;
    } else if (c == separator) {
      endCell();
    } else if (c == '\n') {
      endRow();
    } else if (c != '\r') {
      keep(c);
    }
  }

  /** Blanks in front are dropped at once, so that a cell is empty until it has content. */
  private void keep(char c) {
    boolean leading = cell.isEmpty() && Character.isWhitespace(c);
    if (!leading && cell.length() < LONGEST_WITH_MARK) {
      cell.append(c);
    }
  }

  private void endCell() {
    if (cells.size() < Spreadsheet.MOST_COLUMNS) {
      String read = CsvCell.read(cell.toString().strip());
      cells.add(read.substring(0, Math.min(read.length(), Spreadsheet.LONGEST_CELL)));
    }
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    SheetRow row = new SheetRow(number++, cells);
    cells.clear();
    if (row.isBlank()) {
      return;
    }
    if (rows.size() > Spreadsheet.MOST_ROWS) {
      throw new SpreadsheetRefused("inventory.import.too-many-rows", Spreadsheet.MOST_ROWS);
    }
    rows.add(row);
  }
}
