package mx.nexus.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import mx.nexus.inventory.app.CreateItem;
import mx.nexus.inventory.domain.ItemFacts;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import org.jspecify.annotations.Nullable;

/** Enters parts that another capability describes into the shop's list. */
@ApplicationScoped
public class ItemEntry {

  private final CreateItem create;

  @SuppressWarnings("NullAway")
  protected ItemEntry() {
    this(null);
  }

  @Inject
  public ItemEntry(CreateItem create) {
    this.create = create;
  }

  /**
   * Enters a part of the shared catalogue.
   *
   * @return its id in the shop
   * @throws mx.nexus.platform.problem.InvalidInput when something about it is wrong
   * @throws mx.nexus.platform.problem.Conflict {@code inventory.sku-taken}, {@code
   *     inventory.barcode-taken}
   */
  public UUID enter(CatalogItem item) {
    return create.createLinked(
        new ItemFacts(
            item.sku(),
            item.name(),
            item.brand(),
            item.oemNumber(),
            item.unit(),
            item.unitPrice(),
            null,
            item.cost(),
            item.taxRate(),
            null,
            Quantity.ZERO,
            true,
            item.barcodes()),
        item.catalogPartId());
  }

  /**
   * A part of the shared catalogue as the shop will sell it.
   *
   * @param sku the shop's own code
   * @param unitPrice what the customer pays, tax included
   * @param cost before tax; null when nobody said it
   * @param taxRate IVA as a fraction, {@code 0.16}
   */
  public record CatalogItem(
      UUID catalogPartId,
      String sku,
      String name,
      String brand,
      String oemNumber,
      String unit,
      Money unitPrice,
      @Nullable Money cost,
      BigDecimal taxRate,
      List<String> barcodes) {

    public CatalogItem {
      barcodes = List.copyOf(barcodes);
    }
  }
}
