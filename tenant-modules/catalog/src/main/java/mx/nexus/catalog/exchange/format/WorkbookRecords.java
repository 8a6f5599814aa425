package mx.nexus.catalog.exchange.format;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mx.nexus.platform.command.CommandFailed;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * A workbook of Excel 2007 and later: the first sheet, row by row. Its table of texts is held in
 * memory by the library, so that is what is bounded; larger lists come as CSV.
 */
final class WorkbookRecords implements RecordReader {

  private static final long MOST_UNPACKED = 2_000_000_000L;
  private static final long MOST_TEXTS = 64L * 1024 * 1024;
  private static final int MOST_FILES = 1_000;
  private static final int BUFFER = 1 << 16;
  private static final int MOST_CELLS = 200;
  private static final String TEXTS = "sharedstrings.xml";

  /** A double carries 15 digits; what follows is noise of binary fractions. */
  private static final MathContext EXCEL_DIGITS = new MathContext(15);

  private static final int MOST_SCALE = 30;

  private final SourceFile file;

  WorkbookRecords(SourceFile file) {
    this.file = file;
  }

  @Override
  public void read(Consumer<SourceRecord> each) {
    refuseBombs();
    long line = 1;
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, false));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      Sheet sheet = null;
      long rec = 0;
      for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
        Row row = all.next();
        line = row.getRowNum();
        List<String> cells = cells(row);
        if (cells.stream().allMatch(String::isBlank)) {
          continue;
        }
        if (sheet == null) {
          sheet = Sheet.of(file, withoutTail(cells));
        } else {
          each.accept(sheet.row(++rec, line, cells));
        }
      }
      if (sheet == null) {
        throw new CommandFailed(file.name() + " has no rows");
      }
    } catch (CommandFailed failed) {
      throw failed;
    } catch (IOException | org.dhatim.fastexcel.reader.ExcelReaderException e) {
      throw Encodings.failed(file, line, e);
    }
  }

  private static List<String> withoutTail(List<String> cells) {
    int end = cells.size();
    while (end > 0 && cells.get(end - 1).isBlank()) {
      end--;
    }
    return cells.subList(0, end);
  }

  /** Unpacks once into nothing: what the archive says about its sizes may be a lie. */
  private void refuseBombs() {
    long unpacked = 0;
    int files = 0;
    boolean workbook = false;
    byte[] sink = new byte[BUFFER];
    try (ZipFile zip = ZipFile.builder().setPath(file.path()).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        workbook |= name.endsWith("workbook.xml");
        long most = name.endsWith(TEXTS) ? MOST_TEXTS : MOST_UNPACKED - unpacked;
        try (InputStream content = zip.getInputStream(entry)) {
          long size = drain(content, sink, most);
          unpacked += size;
          if (size > most || ++files > MOST_FILES) {
            throw new CommandFailed(
                file.name() + " unpacks to more than a workbook may; save it as CSV");
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandFailed(file.name() + " is a broken workbook: " + e.getMessage(), e);
    }
    if (!workbook) {
      throw new CommandFailed(file.name() + " is an archive, but not a workbook");
    }
  }

  private static long drain(InputStream in, byte[] sink, long most) throws IOException {
    long total = 0;
    for (int got = in.read(sink); got >= 0 && total <= most; got = in.read(sink)) {
      total += got;
    }
    return total;
  }

  private static List<String> cells(Row row) {
    int count = Math.min(row.getCellCount(), MOST_CELLS);
    List<String> cells = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      cells.add(row.getOptionalCell(i).map(WorkbookRecords::text).orElse(""));
    }
    return cells;
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER && isDate(cell)) {
      LocalDate date = cell.asDate().toLocalDate();
      return date.toString();
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return plain(number);
    }
    if (cell.getType() == CellType.FORMULA) {
      String raw = cell.getRawValue();
      return raw == null ? "" : raw;
    }
    return value == null ? "" : value.toString();
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null && format.toLowerCase(Locale.ROOT).contains("yy");
  }

  private static String plain(BigDecimal number) {
    if (Math.abs(number.scale()) > MOST_SCALE) {
      return number.toString();
    }
    BigDecimal rounded = number.round(EXCEL_DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
