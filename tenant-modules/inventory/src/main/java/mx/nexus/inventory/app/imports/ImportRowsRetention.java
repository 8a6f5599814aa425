package mx.nexus.inventory.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.retention.Retention;

/**
 * The rows of an ended import are kept for 14 days, for the file with its errors. The import itself
 * stays in the history, with its counts and the columns to be remembered.
 */
@ApplicationScoped
public class ImportRowsRetention implements Retention {

  private static final Duration KEPT = Duration.ofDays(14);

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected ImportRowsRetention() {
    this(null);
  }

  @Inject
  public ImportRowsRetention(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return "rows of ended imports";
  }

  @Override
  public int purge(Instant now, int most) {
    return sql.update(
        """
        delete from inventory_import_row where (import_id, row_number) in (
          select r.import_id, r.row_number
            from inventory_import i
            join inventory_import_row r on r.import_id = i.id
           where i.state in ('APPLIED', 'FAILED') and i.finished_at < ?
           limit ?)
        """,
        now.minus(KEPT),
        most);
  }
}
