package mx.nexus.catalog.exchange.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import mx.nexus.platform.command.CommandFailed;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet of an Excel workbook; rows leave the memory as they are written. */
public final class WorkbookSheet implements RowWriter {

  private static final int MOST_ROWS = 1_048_576;
  private static final int FLUSHED_AT = 1_000;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int rows;

  public WorkbookSheet(OutputStream out, String name) {
    this.workbook = new Workbook(out, "Nexus", "1.0");
    this.sheet = workbook.newWorksheet(name);
  }

  @Override
  public void write(List<String> cells) {
    if (rows >= MOST_ROWS) {
      throw new CommandFailed(
          "A workbook holds no more than %,d rows; export as CSV or one brand"
              .formatted(MOST_ROWS));
    }
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        sheet.inlineString(rows, i, cells.get(i));
      }
    }
    rows++;
    if (rows % FLUSHED_AT == 0) {
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    try {
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
