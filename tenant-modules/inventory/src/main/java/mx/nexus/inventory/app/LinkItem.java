package mx.nexus.inventory.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import mx.nexus.inventory.domain.Item;
import mx.nexus.platform.persistence.UnitOfWork;

/** Says which part of the shared catalogue a part of the shop is, or that it is none. */
@ApplicationScoped
public class LinkItem {

  private final ItemRecords records;

  @SuppressWarnings("NullAway")
  protected LinkItem() {
    this(null);
  }

  @Inject
  public LinkItem(ItemRecords records) {
    this.records = records;
  }

  @UnitOfWork
  public void link(UUID itemId, UUID catalogPart) {
    Item item = records.get(itemId);
    item.linkTo(catalogPart);
    records.save();
  }

  @UnitOfWork
  public void unlink(UUID itemId) {
    Item item = records.get(itemId);
    item.unlink();
    records.save();
  }
}
