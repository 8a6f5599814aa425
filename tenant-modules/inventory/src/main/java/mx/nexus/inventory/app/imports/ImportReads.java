package mx.nexus.inventory.app.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.inventory.app.imports.ImportView.Column;
import mx.nexus.inventory.app.imports.ImportView.Counts;
import mx.nexus.inventory.domain.spreadsheet.ColumnTarget;
import mx.nexus.inventory.domain.spreadsheet.RowIssue;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.rest.Cursor;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.PageRequest;
import org.jspecify.annotations.Nullable;

/** Imports and their rows as people see them. */
@ApplicationScoped
public class ImportReads {

  /** Between the decision and the worker's first lock nobody is at it, and nothing is wrong. */
  private static final Duration GRACE = Duration.ofSeconds(15);

  private static final int SAMPLES = 3;
  private static final String ROW_COLUMNS =
      "select row_number, sku, name, unit_price, outcome, issues, cells from inventory_import_row"
          + " where import_id = ?";

  private final Sql sql;
  private final ImportRecords records;
  private final ImportProgress progress;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected ImportReads() {
    this(null, null, null, null);
  }

  @Inject
  public ImportReads(Sql sql, ImportRecords records, ImportProgress progress, Clock clock) {
    this.sql = sql;
    this.records = records;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * The import of this id.
   *
   * @throws ImportNotFound when the shop has none
   */
  public ImportView get(UUID id) {
    List<List<String>> samples =
        sql.list(
            "select cells from inventory_import_row where import_id = ? order by row_number limit ?",
            row -> ImportRecords.read(row.json("cells"), new TypeReference<List<String>>() {}),
            id,
            SAMPLES);
    return sql.one("select * from inventory_import where id = ?", row -> view(row, samples), id)
        .orElseThrow(ImportNotFound::new);
  }

  /** The import that was uploaded last. */
  public Optional<UUID> latest() {
    return sql.one(
        "select id from inventory_import order by uploaded_at desc limit 1", row -> row.uuid("id"));
  }

  /** The latest imports, newest first. */
  public List<ImportView> history(int limit) {
    return sql.list(
        "select * from inventory_import order by uploaded_at desc limit ?",
        row -> view(row, List.of()),
        limit);
  }

  /** A page of rows in the order of the sheet. */
  public CursorPage<PreviewRow> rows(UUID id, @Nullable RowOutcome outcome, PageRequest request) {
    long after = request.cursor().map(cursor -> cursor.number(0)).orElse(-1L);
    List<PreviewRow> rows =
        sql.list(
            ROW_COLUMNS
                + " and row_number > ? and (?::text is null or outcome = ?)"
                + " order by row_number limit ?",
            ImportReads::row,
            id,
            after,
            outcome,
            outcome,
            request.fetch());
    return CursorPage.of(rows, request, row -> Cursor.of(row.number()));
  }

  /** A window of rows, for a table that scrolls. */
  public List<PreviewRow> window(UUID id, RowOutcome outcome, int first, int size) {
    return sql.list(
        ROW_COLUMNS + " and outcome = ? order by row_number limit ? offset ?",
        ImportReads::row,
        id,
        outcome,
        size,
        first);
  }

  private ImportView view(Row row, List<List<String>> samples) {
    UUID id = row.uuid("id");
    ImportState state = ImportState.valueOf(row.text("state"));
    Instant startedAt = row.findInstant("applying_at").orElse(Instant.EPOCH);
    boolean queued = state == ImportState.APPLYING && progress.isQueued(id);
    boolean interrupted =
        state == ImportState.APPLYING
            && !queued
            && startedAt.isBefore(clock.instant().minus(GRACE))
            && !records.isSomebodyAtIt();
    return new ImportView(
        id,
        state,
        row.text("file_name"),
        row.uuid("branch_id"),
        row.instant("uploaded_at"),
        columns(row, samples),
        new Counts(
            row.integer("row_count"),
            row.integer("new_count"),
            row.integer("changed_count"),
            row.integer("unchanged_count"),
            row.integer("refused_count")),
        row.findText("mode").map(ImportMode::valueOf).orElse(null),
        percent(id, state),
        queued && percent(id, state) == 0,
        interrupted,
        row.findInstant("finished_at").orElse(null),
        row.findText("failure").orElse(null));
  }

  private int percent(UUID id, ImportState state) {
    return switch (state) {
      case PREVIEWED, FAILED -> 0;
      case APPLYING -> progress.of(id);
      case APPLIED -> 100;
    };
  }

  private static List<Column> columns(Row row, List<List<String>> samples) {
    List<String> header =
        ImportRecords.read(row.json("header"), new TypeReference<List<String>>() {});
    Map<Integer, ColumnTarget> mapping = ImportRecords.mapping(row.json("mapping"));
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      int index = i;
      ColumnTarget target = mapping.get(i);
      List<String> values =
          samples.stream()
              .filter(cells -> index < cells.size() && !cells.get(index).isBlank())
              .map(cells -> cells.get(index))
              .toList();
      columns.add(new Column(i, header.get(i), target == null ? null : target.code(), values));
    }
    return columns;
  }

  private static PreviewRow row(Row row) {
    return new PreviewRow(
        row.integer("row_number"),
        row.findText("sku").orElse(""),
        row.findText("name").orElse(""),
        row.findMoney("unit_price").orElse(null),
        RowOutcome.valueOf(row.text("outcome")),
        ImportRecords.read(row.json("issues"), new TypeReference<List<RowIssue>>() {}),
        ImportRecords.read(row.json("cells"), new TypeReference<List<String>>() {}));
  }

  /**
   * A row of the preview.
   *
   * @param number of the row in the sheet
   * @param cells as they stand in the sheet
   */
  public record PreviewRow(
      @Example("7") int number,
      @Example("WB-7391-C") String sku,
      @Example("Balata delantera cerámica") String name,
      @Example("412.00") @Nullable Money unitPrice,
      @Example("refused") RowOutcome outcome,
      List<RowIssue> issues,
      List<String> cells)
      implements Serializable {

    public PreviewRow {
      issues = List.copyOf(issues);
      cells = List.copyOf(cells);
    }
  }
}
