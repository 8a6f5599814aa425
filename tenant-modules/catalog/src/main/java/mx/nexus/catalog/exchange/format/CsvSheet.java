package mx.nexus.catalog.exchange.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A sheet as text: UTF-8 with its mark, so that Excel shows accents, and nothing that runs. */
public final class CsvSheet implements RowWriter {

  private final CsvWriter csv;
  private boolean begun;

  public CsvSheet(OutputStream out) {
    this.csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
  }

  @Override
  public void write(List<String> cells) {
    CsvWriter.CsvWriterRecord row = csv.writeRecord();
    for (int i = 0; i < cells.size(); i++) {
      String cell = CsvText.inert(cells.get(i));
      row.writeField(begun || i > 0 ? cell : "\uFEFF" + cell);
    }
    row.endRecord();
    begun = true;
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
