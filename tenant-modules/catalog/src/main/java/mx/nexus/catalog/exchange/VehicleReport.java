package mx.nexus.catalog.exchange;

import java.util.List;
import mx.nexus.catalog.exchange.ImportReport.Counts;

/**
 * What the curated vehicles do to a catalogue, or would do.
 *
 * @param kinds makes, models, engines, vehicles and street names
 * @param others models and vehicles of the catalogue that the files do not have; they stay
 */
public record VehicleReport(List<Kind> kinds, long others) {

  public VehicleReport {
    kinds = List.copyOf(kinds);
  }

  /** One kind of them. */
  public record Kind(String name, Counts counts) {

    boolean differs() {
      return counts.added() + counts.changed() + counts.removed() > 0;
    }
  }

  /** Whether the catalogue is not as the files say. */
  public boolean differs() {
    return kinds.stream().anyMatch(Kind::differs);
  }
}
