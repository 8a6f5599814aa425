package mx.nexus.catalog.exchange.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import mx.nexus.platform.command.CommandFailed;

/** Text with separators: comma, semicolon, tab or bar; quotes as in RFC 4180. */
final class CsvRecords implements RecordReader {

  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final int LONGEST_HEADING = 16_384;

  /** Characters of one row; a quote that is never closed ends here. */
  private static final int LONGEST_ROW = 1 << 20;

  private final SourceFile file;

  CsvRecords(SourceFile file) {
    this.file = file;
  }

  @Override
  public void read(Consumer<SourceRecord> each) {
    long line = 1;
    try (Reader text = Encodings.open(file);
        BufferedReader buffered = new BufferedReader(text, LONGEST_HEADING)) {
      CsvReader<CsvRecord> rows =
          CsvReader.builder()
              .fieldSeparator(separator(buffered))
              .maxBufferSize(LONGEST_ROW)
              .ofCsvRecord(buffered);
      Sheet sheet = null;
      long rec = 0;
      for (CsvRecord row : rows) {
        line = row.getStartingLineNumber();
        if (isBlank(row.getFields())) {
          continue;
        }
        if (sheet == null) {
          sheet = Sheet.of(file, row.getFields());
        } else {
          each.accept(sheet.row(++rec, line, row.getFields()));
        }
      }
      if (sheet == null) {
        throw new CommandFailed(file.name() + " has no rows");
      }
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      throw Encodings.failed(file, line, e);
    }
  }

  private static boolean isBlank(List<String> fields) {
    return fields.stream().allMatch(String::isBlank);
  }

  /** The one that stands most often in the heading. */
  private static char separator(BufferedReader text) throws IOException {
    text.mark(LONGEST_HEADING);
    int[] seen = new int[SEPARATORS.length];
    boolean quoted = false;
    boolean begun = false;
    for (int i = 0; i < LONGEST_HEADING - 1; i++) {
      int c = text.read();
      if (c < 0 || (c == '\n' && !quoted && begun)) {
        break;
      }
      quoted ^= c == '"';
      begun |= c > ' ';
      for (int s = 0; s < SEPARATORS.length; s++) {
        seen[s] += !quoted && c == SEPARATORS[s] ? 1 : 0;
      }
    }
    text.reset();
    int most = 0;
    for (int s = 1; s < SEPARATORS.length; s++) {
      most = seen[s] > seen[most] ? s : most;
    }
    return SEPARATORS[most];
  }
}
