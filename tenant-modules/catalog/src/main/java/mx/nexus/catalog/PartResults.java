package mx.nexus.catalog;

import java.util.List;
import java.util.Optional;
import mx.nexus.platform.money.Quantity;

/**
 * What was found.
 *
 * @param kind what the text was taken for
 * @param quantity how many were asked for
 * @param items best first
 */
public record PartResults(InputKind kind, Quantity quantity, List<PartHit> items) {

  public PartResults {
    items = List.copyOf(items);
  }

  /** The one part that the code names; a scan adds it without asking. */
  public Optional<PartHit> onlyExact() {
    List<PartHit> exact = items.stream().filter(PartHit::exact).toList();
    return exact.size() == 1 ? Optional.of(exact.get(0)) : Optional.empty();
  }
}
