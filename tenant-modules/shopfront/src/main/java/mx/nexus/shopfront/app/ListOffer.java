package mx.nexus.shopfront.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import mx.nexus.inventory.OfferedItems;
import mx.nexus.inventory.OfferedItems.ListedItem;
import mx.nexus.platform.persistence.UnitOfWork;

/** All parts of the shop, for search engines. */
@ApplicationScoped
@UnitOfWork(readOnly = true)
public class ListOffer {

  private final OfferedItems items;

  @SuppressWarnings("NullAway")
  protected ListOffer() {
    this(null);
  }

  @Inject
  public ListOffer(OfferedItems items) {
    this.items = items;
  }

  public long count() {
    return items.count();
  }

  /** One page of them; pages begin at 1. */
  public List<ListedItem> page(int page, int size) {
    return items.listed((page - 1L) * size, size);
  }
}
