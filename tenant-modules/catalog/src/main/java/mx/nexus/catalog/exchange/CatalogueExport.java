package mx.nexus.catalog.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.exchange.format.Column;
import mx.nexus.catalog.exchange.format.CsvSheet;
import mx.nexus.catalog.exchange.format.RowKind;
import mx.nexus.catalog.exchange.format.RowWriter;
import mx.nexus.catalog.exchange.format.WorkbookSheet;
import mx.nexus.catalog.exchange.format.XmlOut;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.persistence.Row;
import org.jspecify.annotations.Nullable;

/**
 * Writes the catalogue as it is at one moment, some thousand parts at a time. The file appears
 * under its name when it is whole.
 */
public final class CatalogueExport {

  private static final int PARTS_AT_ONCE = 20_000;

  private final CatalogDatabase catalogue;
  private final int brandId;

  /**
   * @param brand by code or name; null for all
   * @throws CommandFailed when there is no such brand
   */
  public CatalogueExport(CatalogDatabase catalogue, @Nullable String brand) {
    this.catalogue = catalogue;
    this.brandId =
        brand == null
            ? 0
            : References.read(catalogue)
                .brand(brand)
                .orElseThrow(() -> new CommandFailed("There is no brand " + brand));
  }

  /** Writes rows of a kind as text, and says how many. */
  public long csv(Path file, RowKind kind, boolean spanish) {
    return written(file, out -> sheet(new CsvSheet(out), kind, spanish));
  }

  /** Writes rows of a kind as an Excel workbook. */
  public long workbook(Path file, RowKind kind, boolean spanish) {
    return written(file, out -> sheet(new WorkbookSheet(out, kind.word()), kind, spanish));
  }

  /** Writes the fitment shaped like ACES. */
  public long aces(Path file) {
    return written(
        file,
        out -> {
          try (AcesOut aces = new AcesOut(new XmlOut(out))) {
            return each(ExportQueries.of(RowKind.FITMENT), aces::add);
          }
        });
  }

  /** Writes the parts shaped like PIES. */
  public long pies(Path file) {
    return written(
        file,
        out -> {
          try (PiesOut pies = new PiesOut(new XmlOut(out))) {
            return each(ExportQueries.items(), pies::add);
          }
        });
  }

  private long sheet(RowWriter sheet, RowKind kind, boolean spanish) {
    List<Column> columns = kind.columns();
    try (sheet) {
      sheet.write(columns.stream().map(c -> spanish ? c.spanish() : c.english()).toList());
      return each(
          ExportQueries.of(kind),
          row -> sheet.write(columns.stream().map(column -> cell(row, column)).toList()));
    }
  }

  private static String cell(Row row, Column column) {
    String text = row.findText(column.english()).orElse("");
    return column == Column.QUALIFIERS && !text.isEmpty() ? Qualifiers.toText(text) : text;
  }

  private long each(String query, Consumer<Row> each) {
    long[] rows = new long[1];
    catalogue.transact(
        transaction -> {
          transaction.update("set transaction isolation level repeatable read, read only");
          transaction.update("set local statement_timeout = 0");
          transaction.update("set local work_mem = '64MB'");
          int last =
              transaction
                  .one("select coalesce(max(id), 0) as last from part", row -> row.integer("last"))
                  .orElse(0);
          for (int from = 0; from < last; from += PARTS_AT_ONCE) {
            transaction.stream(
                query,
                row -> {
                  each.accept(row);
                  rows[0]++;
                },
                from,
                from + PARTS_AT_ONCE,
                brandId,
                brandId);
          }
        });
    return rows[0];
  }

  private static long written(Path file, ToLongFunction<OutputStream> writing) {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try {
      long rows;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        rows = writing.applyAsLong(out);
      } catch (RuntimeException e) {
        Files.deleteIfExists(unfinished);
        throw e;
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      return rows;
    } catch (IOException | UncheckedIOException e) {
      throw new CommandFailed("The file " + file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
