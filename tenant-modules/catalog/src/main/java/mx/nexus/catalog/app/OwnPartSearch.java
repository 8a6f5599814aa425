package mx.nexus.catalog.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import mx.nexus.catalog.CounterInput;
import mx.nexus.catalog.InputKind;
import mx.nexus.catalog.PartHit;
import mx.nexus.catalog.PartQuery;
import mx.nexus.catalog.PartResults;
import mx.nexus.catalog.PartSearch;
import mx.nexus.inventory.FoundItem;
import mx.nexus.inventory.ItemLookup;

/** Looks among the shop's own parts. */
@ApplicationScoped
public class OwnPartSearch implements PartSearch {

  private final ItemLookup items;

  @SuppressWarnings("NullAway")
  protected OwnPartSearch() {
    this(null);
  }

  @Inject
  public OwnPartSearch(ItemLookup items) {
    this.items = items;
  }

  @Override
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

  private static PartHit hit(FoundItem item) {
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
        item.exact());
  }
}
