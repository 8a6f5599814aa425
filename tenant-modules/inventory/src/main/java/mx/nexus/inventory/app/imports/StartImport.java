package mx.nexus.inventory.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import mx.nexus.inventory.app.Costs;
import mx.nexus.inventory.domain.spreadsheet.ColumnTarget;
import mx.nexus.inventory.domain.spreadsheet.ImportField;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.persistence.Units;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.problem.Forbidden;
import mx.nexus.platform.problem.RuleRefused;

/** Decides to apply an import; the work itself follows in the background. */
@ApplicationScoped
public class StartImport {

  private final ImportRecords records;
  private final ImportRunner runner;
  private final ImportProgress progress;
  private final Units units;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected StartImport() {
    this(null, null, null, null, null);
  }

  @Inject
  public StartImport(
      ImportRecords records,
      ImportRunner runner,
      ImportProgress progress,
      Units units,
      Clock clock) {
    this.records = records;
    this.runner = runner;
    this.progress = progress;
    this.units = units;
    this.clock = clock;
  }

  /**
   * Starts, or goes on where a killed server was. Starting twice does it once.
   *
   * @throws Forbidden {@code inventory.cost-forbidden} when costs are read and not for the caller
   * @throws RuleRefused {@code inventory.import-has-errors} when all or nothing is wanted and rows
   *     are refused
   */
  @UnitOfWork
  public void start(UUID importId, ImportMode mode) {
    ImportHead head = records.lock(importId);
    if (head.state() == ImportState.APPLIED) {
      throw new Conflict("inventory.import-not-open");
    }
    boolean hasSku = head.mapping().values().stream().anyMatch(t -> t.field() == ImportField.SKU);
    if (!hasSku) {
      throw new RuleRefused("inventory.import-needs-sku");
    }
    if (readsCost(head.mapping().values())) {
      Costs.requireOpen();
    }
    if (mode == ImportMode.ALL_OR_NOTHING && head.refused() > 0) {
      throw new RuleRefused("inventory.import-has-errors", head.refused());
    }
    boolean running =
        head.state() == ImportState.APPLYING
            && (progress.isQueued(importId) || records.isSomebodyAtIt());
    if (!running) {
      records.starts(importId, mode, clock.instant());
      records.learn(head);
      units.afterCommit(() -> runner.submit(importId));
    }
  }

  /** Whether one of the columns is what parts cost. */
  static boolean readsCost(Collection<ColumnTarget> targets) {
    return targets.stream().anyMatch(target -> target.field() == ImportField.COST);
  }
}
