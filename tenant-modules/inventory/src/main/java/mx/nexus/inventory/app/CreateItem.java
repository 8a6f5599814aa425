package mx.nexus.inventory.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import mx.nexus.inventory.domain.Item;
import mx.nexus.inventory.domain.ItemFacts;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.Issues;
import mx.nexus.shop.Branches;

/** Enters a part into the shop's list, with what the branches have of it from the start. */
@ApplicationScoped
public class CreateItem {

  private final ItemRecords records;
  private final StockMoves stock;
  private final Branches branches;

  @SuppressWarnings("NullAway")
  protected CreateItem() {
    this(null, null, null);
  }

  @Inject
  public CreateItem(ItemRecords records, StockMoves stock, Branches branches) {
    this.records = records;
    this.stock = stock;
    this.branches = branches;
  }

  /** Creates the part and returns its id. */
  @UnitOfWork
  public UUID create(ItemFacts facts, List<InitialStock> initial) {
    return enter(new Item(facts), initial);
  }

  /** Creates a part that is one of the shared catalogue and returns its id. */
  @UnitOfWork
  public UUID createLinked(ItemFacts facts, UUID catalogPart) {
    Item item = new Item(facts);
    item.linkTo(catalogPart);
    return enter(item, List.of());
  }

  private UUID enter(Item item, List<InitialStock> initial) {
    new Issues()
        .when(
            initial.stream().map(InitialStock::quantity).anyMatch(ItemFacts::isTooMuch),
            "initialStock",
            "inventory.quantity-out-of-range")
        .refuse();
    records.add(item);
    for (InitialStock there : initial) {
      stock.move(
          branches.required(there.branchId()),
          List.of(new StockMove(item.id(), there.quantity())),
          "initial",
          Ids.next(),
          null);
    }
    return item.id();
  }

  /** What a branch has of a part when it is entered. */
  public record InitialStock(UUID branchId, Quantity quantity) {}
}
