package mx.nexus.catalog.exchange;

import java.util.EnumMap;
import java.util.Map;
import mx.nexus.catalog.exchange.format.RowKind;

/**
 * What an import does to the catalogue, or would do.
 *
 * @param counts by kind of row; kinds that the files do not hold are left out
 * @param refused records that are left out
 */
public record ImportReport(Map<RowKind, Counts> counts, long refused) {

  public ImportReport {
    counts = counts.isEmpty() ? Map.of() : new EnumMap<>(counts);
  }

  /** Rows of one kind; those of fitment are vehicles, one each. */
  public record Counts(long added, long changed, long unchanged, long removed) {}

  /** All kinds together. */
  public Counts total() {
    long added = 0;
    long changed = 0;
    long unchanged = 0;
    long removed = 0;
    for (Counts each : counts.values()) {
      added += each.added();
      changed += each.changed();
      unchanged += each.unchanged();
      removed += each.removed();
    }
    return new Counts(added, changed, unchanged, removed);
  }
}
