package mx.nexus.inventory.domain.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import mx.nexus.inventory.domain.spreadsheet.Spreadsheet.SheetRow;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel 2007 and later, read row by row. */
final class XlsxFile {

  /** More than any list of 50,000 parts needs; less than would hurt the server. */
  private static final long MOST_UNPACKED = 96L * 1024 * 1024;

  private static final int MOST_ENTRIES = 1_000;
  private static final int BUFFER = 64 * 1024;

  /** A crafted exponent would become gigabytes when written out. */
  private static final int MOST_DIGITS = 30;

  private static final int MOST_SCALE = 400;

  /** A double carries 15 digits; what follows is noise of binary fractions. */
  private static final MathContext EXCEL_DIGITS = new MathContext(15);

  private XlsxFile() {}

  static List<SheetRow> rows(byte[] file) {
    refuseBombs(file);
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        Stream<Row> stream = workbook.getFirstSheet().openStream()) {
      return rows(stream.iterator());
    } catch (SpreadsheetRefused refused) {
      throw refused;
    } catch (IOException | RuntimeException broken) {
      // The reader throws many kinds of exceptions for many kinds of broken files.
      throw new SpreadsheetRefused("inventory.import.broken");
    }
  }

  /** Unpacks once into nothing: what the archive says about its sizes may be a lie. */
  private static void refuseBombs(byte[] file) {
    long unpacked = 0;
    int entries = 0;
    boolean workbook = false;
    byte[] sink = new byte[BUFFER];
    try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        workbook |= entry.getName().endsWith("workbook.xml");
        entries++;
        try (InputStream content = zip.getInputStream(entry)) {
          unpacked += drain(content, sink, MOST_UNPACKED - unpacked);
        }
        if (unpacked >= MOST_UNPACKED || entries > MOST_ENTRIES) {
          throw new SpreadsheetRefused("inventory.import.unpacks-too-large");
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new SpreadsheetRefused("inventory.import.broken");
    }
    if (!workbook) {
      throw new SpreadsheetRefused("inventory.import.unknown-kind");
    }
  }

  private static long drain(InputStream in, byte[] sink, long most) throws IOException {
    long total = 0;
    for (int got = in.read(sink); got >= 0 && total <= most; got = in.read(sink)) {
      total += got;
    }
    return total;
  }

  private static List<SheetRow> rows(Iterator<Row> source) {
    List<SheetRow> rows = new ArrayList<>();
    while (source.hasNext()) {
      Row next = source.next();
      SheetRow row = new SheetRow(next.getRowNum(), cells(next));
      if (row.isBlank()) {
        continue;
      }
      if (rows.size() > Spreadsheet.MOST_ROWS) {
        throw new SpreadsheetRefused("inventory.import.too-many-rows", Spreadsheet.MOST_ROWS);
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    int columns = Math.min(row.getCellCount(), Spreadsheet.MOST_COLUMNS);
    for (int i = 0; i < columns; i++) {
      cells.add(row.getOptionalCell(i).map(XlsxFile::text).orElse(""));
    }
    return cells;
  }

  private static String text(Cell cell) {
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return plain(number);
    }
    if (cell.getType() == CellType.FORMULA || cell.getType() == CellType.NUMBER) {
      return numberOrText(cell.getRawValue());
    }
    return value == null ? "" : kept(value.toString());
  }

  /** The last result of a formula is kept as text by the file. */
  private static String numberOrText(@Nullable String raw) {
    if (raw == null) {
      return "";
    }
    try {
      return plain(new BigDecimal(raw));
    } catch (NumberFormatException text) {
      return kept(raw);
    }
  }

  private static String plain(BigDecimal number) {
    if (number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_SCALE) {
      return kept(number.toString());
    }
    BigDecimal rounded = number.round(EXCEL_DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String kept(String text) {
    String stripped = text.strip().replace("\0", "");
    return stripped.substring(0, Math.min(stripped.length(), Spreadsheet.LONGEST_CELL));
  }
}
