package mx.nexus.inventory.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.UnaryOperator;
import mx.nexus.inventory.domain.Item;
import mx.nexus.inventory.domain.ItemFacts;
import mx.nexus.platform.persistence.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Changes what is known of a part; a change based on an old view is refused. Who may not see what
 * it costs leaves that as it is.
 */
@ApplicationScoped
public class ChangeItem {

  private final ItemRecords records;

  @SuppressWarnings("NullAway")
  protected ChangeItem() {
    this(null);
  }

  @Inject
  public ChangeItem(ItemRecords records) {
    this.records = records;
  }

  /**
   * Changes the part.
   *
   * @param seen version that the caller had before its eyes; null when it does not care
   */
  @UnitOfWork
  public void change(UUID itemId, @Nullable Long seen, UnaryOperator<ItemFacts> change) {
    Item item = records.get(itemId);
    item.requireVersion(seen);
    ItemFacts before = item.facts();
    ItemFacts wanted = change.apply(before);
    item.change(Costs.areOpen() ? wanted : wanted.withCost(before.cost()));
    records.save();
  }
}
