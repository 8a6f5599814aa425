package mx.nexus.inventory.app.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.nexus.inventory.ItemPicture;
import mx.nexus.inventory.ItemPictures;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.problem.InvalidInput;

/** Puts the pictures of a part into an order; the first is the one that lists show. */
@ApplicationScoped
public class OrderImages {

  private final ImageRecords records;
  private final ItemPictures pictures;

  @SuppressWarnings("NullAway")
  protected OrderImages() {
    this(null, null);
  }

  @Inject
  public OrderImages(ImageRecords records, ItemPictures pictures) {
    this.records = records;
    this.pictures = pictures;
  }

  /**
   * Orders them.
   *
   * @param order the ids of all pictures that the part has
   * @throws Conflict {@code platform.stale} when it has others meanwhile
   */
  @UnitOfWork
  public void order(UUID itemId, List<UUID> order) {
    records.lockItem(itemId);
    Set<UUID> asked = new HashSet<>(order);
    if (asked.size() != order.size()) {
      throw InvalidInput.of("order", "inventory.image-order-twice");
    }
    Set<UUID> there = pictures.of(itemId).stream().map(ItemPicture::id).collect(Collectors.toSet());
    if (!asked.equals(there)) {
      throw new Conflict("platform.stale");
    }
    records.order(itemId, order);
  }
}
