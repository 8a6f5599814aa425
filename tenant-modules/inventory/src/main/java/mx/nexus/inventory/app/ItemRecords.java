package mx.nexus.inventory.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.inventory.ItemNotFound;
import mx.nexus.inventory.domain.Item;
import mx.nexus.platform.persistence.SqlFailed;
import mx.nexus.platform.problem.Conflict;

/** The stored parts. */
@ApplicationScoped
public class ItemRecords {

  private final EntityManager em;

  @SuppressWarnings("NullAway")
  protected ItemRecords() {
    this(null);
  }

  @Inject
  public ItemRecords(EntityManager em) {
    this.em = em;
  }

  /** Adds a part; a code or barcode that is taken is told here. */
  public void add(Item item) {
    em.persist(item);
    save();
  }

  /** The part of this id, or 404. */
  public Item get(UUID id) {
    return Optional.ofNullable(em.find(Item.class, id)).orElseThrow(ItemNotFound::new);
  }

  /** Sends the changes now, so that a code that somebody else took just before is told here. */
  public void save() {
    try {
      em.flush();
    } catch (PersistenceException refused) {
      throw SqlFailed.in(refused).<RuntimeException>flatMap(ItemRecords::conflict).orElse(refused);
    }
  }

  private static Optional<Conflict> conflict(SqlFailed failed) {
    if (failed.violatesUnique("inventory_item_sku_key")) {
      return Optional.of(new Conflict("inventory.sku-taken"));
    }
    if (failed.violatesUnique("inventory_barcode_pkey")) {
      return Optional.of(new Conflict("inventory.barcode-taken"));
    }
    return Optional.empty();
  }
}
