package mx.nexus.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import mx.nexus.inventory.FoundItem;
import mx.nexus.inventory.ItemLookup;

/** Looks among the shop's own parts: what the counter can sell at once. */
@ApplicationScoped
public class OwnPartSearch {

  private final ItemLookup items;

  @SuppressWarnings("NullAway")
  protected OwnPartSearch() {
    this(null);
  }

  @Inject
  public OwnPartSearch(ItemLookup items) {
    this.items = items;
  }

  /**
   * The best matches: parts that the code names first, then numbers that begin with it, then words.
   *
   * @throws mx.nexus.platform.problem.RuleRefused {@code catalog.quantity-out-of-range} for a
   *     quantity in front that nobody can mean
   */
  public PartResults search(PartQuery query) {
    CounterInput input = CounterInput.parse(query.typed());
    if (input.isEmpty()) {
      return new PartResults(input.kind(), input.quantity(), List.of());
    }
    List<PartHit> hits =
        items.search(input.text(), query.branchId(), query.brand(), query.limit()).stream()
            .map(OwnPartSearch::hit)
            .toList();
    return new PartResults(kind(input, hits), input.quantity(), hits);
  }

  /** A text that names a part is its number, whatever else it looks like. */
  private static InputKind kind(CounterInput input, List<PartHit> hits) {
    return hits.stream().anyMatch(PartHit::exact) ? InputKind.PART_NUMBER : input.kind();
  }

  /** A part of the shop as a hit. */
  public static PartHit hit(FoundItem item) {
    return new PartHit(
        item.id(),
        item.sku(),
        item.oemNumber(),
        item.brand(),
        item.name(),
        item.unitPrice(),
        item.retailPrice(),
        item.onHandHere(),
        item.onHandElsewhere(),
        item.exact(),
        item.catalogPartId());
  }
}
