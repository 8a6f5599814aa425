package mx.nexus.inventory.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import mx.nexus.platform.persistence.UnitOfWork;

/** Notes why an import did not go through; it can be applied again. */
@ApplicationScoped
public class FailImport {

  private final ImportRecords records;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected FailImport() {
    this(null, null);
  }

  @Inject
  public FailImport(ImportRecords records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  /** Ends the import as failed unless it ended otherwise. */
  @UnitOfWork
  public void fail(UUID importId, String code) {
    if (records.lock(importId).state() == ImportState.APPLYING) {
      records.ends(importId, ImportState.FAILED, code, clock.instant());
    }
  }
}
