package mx.nexus.inventory.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.nexus.inventory.app.imports.ImportReads.PreviewRow;
import mx.nexus.inventory.app.imports.ImportView.Column;
import mx.nexus.inventory.domain.spreadsheet.CsvCell;
import mx.nexus.inventory.domain.spreadsheet.RowIssue;
import mx.nexus.inventory.domain.spreadsheet.Spreadsheet;
import mx.nexus.platform.web.Texts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Files for people: the refused rows as they stood with the reason beside them, to be corrected and
 * uploaded again; and an empty list with the headings that are understood.
 */
@ApplicationScoped
public class ImportFiles {

  private static final double WIDTH = 22;
  private static final double REASON_WIDTH = 70;
  private static final List<String> TEMPLATE =
      List.of(
          "sku",
          "name",
          "brand",
          "oemNumber",
          "barcode",
          "unit",
          "unitPrice",
          "cost",
          "taxRate",
          "minimumStock",
          "stock");

  private final ImportReads reads;

  @SuppressWarnings("NullAway")
  protected ImportFiles() {
    this(null);
  }

  @Inject
  public ImportFiles(ImportReads reads) {
    this.reads = reads;
  }

  /** The refused rows as a workbook. */
  public void writeRefusedXlsx(UUID importId, Locale language, OutputStream out) {
    write(table(importId, language), out);
  }

  /** The refused rows as text, with the mark by which Excel knows UTF-8. */
  public void writeRefusedCsv(UUID importId, Locale language, OutputStream out) {
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      writer.write('\uFEFF');
      for (List<String> row : table(importId, language)) {
        writer.write(row.stream().map(CsvCell::written).collect(Collectors.joining(",")));
        writer.write("\r\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty list with the headings that are understood. */
  public void writeTemplate(Locale language, OutputStream out) {
    List<String> header =
        TEMPLATE.stream().map(code -> Texts.of(language, "inventory.template." + code)).toList();
    write(List.of(header), out);
  }

  /** What is wrong with a row, in the person's words. */
  public static String reason(PreviewRow row, Locale language) {
    return row.issues().stream()
        .map(issue -> reason(issue, language))
        .collect(Collectors.joining(" "));
  }

  private static String reason(RowIssue issue, Locale language) {
    String field = Texts.of(language, "inventory.field." + issue.field());
    return field + ": " + Texts.of(language, issue.code(), issue.value());
  }

  private List<List<String>> table(UUID importId, Locale language) {
    List<String> header = reads.get(importId).columns().stream().map(Column::header).toList();
    List<List<String>> table = new ArrayList<>();
    List<String> heading = new ArrayList<>(header);
    heading.add(Texts.of(language, "inventory.import.reason"));
    table.add(heading);
    for (PreviewRow row : reads.window(importId, RowOutcome.REFUSED, 0, Spreadsheet.MOST_ROWS)) {
      List<String> cells = new ArrayList<>(row.cells());
      while (cells.size() < header.size()) {
        cells.add("");
      }
      cells.add(reason(row, language));
      table.add(cells);
    }
    return table;
  }

  private static void write(List<List<String>> table, OutputStream out) {
    try (Workbook workbook = new Workbook(out, "Nexus POS", "1.0");
        Worksheet sheet = workbook.newWorksheet("Nexus")) {
      for (int r = 0; r < table.size(); r++) {
        List<String> cells = table.get(r);
        for (int c = 0; c < cells.size(); c++) {
          sheet.value(r, c, cells.get(c));
        }
      }
      int columns = table.get(0).size();
      for (int c = 0; c < columns; c++) {
        sheet.style(0, c).bold().set();
        sheet.width(c, c == columns - 1 && table.size() > 1 ? REASON_WIDTH : WIDTH);
      }
      sheet.freezePane(0, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
