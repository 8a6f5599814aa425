package mx.nexus.inventory.app.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mx.nexus.inventory.app.Costs;
import mx.nexus.inventory.domain.spreadsheet.ColumnTarget;
import mx.nexus.inventory.domain.spreadsheet.ImportField;
import mx.nexus.inventory.domain.spreadsheet.ImportRow;
import mx.nexus.inventory.domain.spreadsheet.RowReader;
import mx.nexus.inventory.domain.spreadsheet.Spreadsheet.SheetRow;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.shop.Branches;

/** Says what the columns of an uploaded sheet are, and previews it anew. */
@ApplicationScoped
public class MapColumns {

  private final ImportRecords records;
  private final ImportRows rows;
  private final Branches branches;
  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected MapColumns() {
    this(null, null, null, null);
  }

  @Inject
  public MapColumns(ImportRecords records, ImportRows rows, Branches branches, Sql sql) {
    this.records = records;
    this.rows = rows;
    this.branches = branches;
    this.sql = sql;
  }

  /** Understands all rows by this mapping. */
  @UnitOfWork
  public void map(UUID importId, Map<Integer, ColumnTarget> mapping, UUID branchId) {
    ImportHead head = records.lock(importId);
    if (head.state() == ImportState.APPLYING || head.state() == ImportState.APPLIED) {
      throw new Conflict("inventory.import-not-open");
    }
    refuseDoubles(mapping);
    if (StartImport.readsCost(mapping.values())) {
      Costs.requireOpen();
    }
    mapping.values().forEach(this::requireBranch);
    records.remap(importId, mapping, branches.required(branchId).id());
    RowReader reader = new RowReader(mapping, branchId);
    List<ImportRow> read =
        sql
            .list(
                "select row_number, cells from inventory_import_row where import_id = ? order by 1",
                row ->
                    new SheetRow(
                        row.integer("row_number"),
                        ImportRecords.read(
                            row.json("cells"), new TypeReference<List<String>>() {})),
                importId)
            .stream()
            .map(reader::read)
            .toList();
    rows.write(importId, read);
    rows.judge(importId);
    records.count(importId);
  }

  private void requireBranch(ColumnTarget target) {
    UUID branch = target.branchId();
    if (branch != null) {
      branches.required(branch);
    }
  }

  /** Only barcodes may stand in several columns. */
  private static void refuseDoubles(Map<Integer, ColumnTarget> mapping) {
    Set<ColumnTarget> seen = new HashSet<>();
    for (ColumnTarget target : mapping.values()) {
      if (target.field() != ImportField.BARCODE && !seen.add(target)) {
        throw InvalidInput.of("columns", "inventory.import.column-twice");
      }
    }
  }
}
