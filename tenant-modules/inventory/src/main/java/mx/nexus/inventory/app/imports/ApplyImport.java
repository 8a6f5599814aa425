package mx.nexus.inventory.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.IntConsumer;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.RuleRefused;

/**
 * Takes the rows of an import over, all in one transaction: whatever ends it before leaves every
 * part as it was, and doing it again does it once.
 */
@ApplicationScoped
public class ApplyImport {

  private static final int CHUNK = 2_000;
  private static final int BEGUN = 1;
  private static final int JUDGED = 10;
  private static final int PARTS = 75;
  private static final int BARCODES = 85;
  private static final int DONE = 100;

  private final ImportRecords records;
  private final ImportRows rows;
  private final Sql sql;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected ApplyImport() {
    this(null, null, null, null);
  }

  @Inject
  public ApplyImport(ImportRecords records, ImportRows rows, Sql sql, Clock clock) {
    this.records = records;
    this.rows = rows;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Applies the import when it is still to be applied.
   *
   * @param progress hears percents
   * @return no when another import of the shop is being applied now: try again later
   * @throws RuleRefused {@code inventory.import-has-errors} when all or nothing is wanted and the
   *     parts changed since the preview so that rows are refused now
   */
  @UnitOfWork
  public boolean apply(UUID importId, IntConsumer progress) {
    if (!records.takesTurn()) {
      return false;
    }
    ImportHead head = records.lock(importId);
    if (head.state() != ImportState.APPLYING) {
      return true;
    }
    progress.accept(BEGUN);
    rows.judge(importId);
    records.count(importId);
    int refused = records.refused(importId);
    if (records.mode(importId) == ImportMode.ALL_OR_NOTHING && refused > 0) {
      throw new RuleRefused("inventory.import-has-errors", refused);
    }
    progress.accept(JUDGED);
    Authorship by = Authorship.now(clock);
    takeOverParts(importId, by, progress);
    rows.addBarcodes(importId);
    progress.accept(BARCODES);
    rows.countStock(importId, head.fileName(), by);
    records.ends(importId, ImportState.APPLIED, null, by.at());
    progress.accept(DONE);
    return true;
  }

  private void takeOverParts(UUID importId, Authorship by, IntConsumer progress) {
    int last =
        sql.required(
            "select coalesce(max(row_number), 0) as last from inventory_import_row"
                + " where import_id = ?",
            row -> row.integer("last"),
            importId);
    for (int from = 0; from <= last; from += CHUNK) {
      rows.change(importId, from, from + CHUNK - 1, by);
      rows.add(importId, from, from + CHUNK - 1, by);
      progress.accept(
          JUDGED + (int) ((PARTS - JUDGED) * Math.min(1d, (from + CHUNK) / (last + 1d))));
    }
  }
}
