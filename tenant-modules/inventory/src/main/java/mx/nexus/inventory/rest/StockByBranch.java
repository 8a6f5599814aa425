package mx.nexus.inventory.rest;

import java.util.List;
import java.util.UUID;
import mx.nexus.inventory.app.ItemView;
import mx.nexus.inventory.app.StockLevel;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.rest.Example;

/** Where a part is. */
public record StockByBranch(UUID itemId, List<StockLevel> branches, @Example("6") Quantity total) {

  public StockByBranch {
    branches = List.copyOf(branches);
  }

  static StockByBranch of(ItemView item) {
    return new StockByBranch(item.id(), item.onHand(), item.total());
  }
}
