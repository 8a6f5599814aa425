package mx.nexus.inventory.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.persistence.AuditedEntity;
import org.jspecify.annotations.Nullable;

/**
 * A part that the shop sells: created, changed at will, and retired rather than removed, because
 * sales and the stock ledger refer to it.
 */
@Entity
@Table(name = "inventory_item")
public class Item extends AuditedEntity {

  private String sku;
  private String name;
  private @Nullable String brand;

  @Column(name = "oem_number")
  private @Nullable String oemNumber;

  private String unit;

  @Column(name = "unit_price")
  private Money unitPrice;

  @Column(name = "retail_price")
  private @Nullable Money retailPrice;

  private @Nullable Money cost;

  @Column(name = "tax_rate")
  private BigDecimal taxRate;

  @Column(name = "core_value")
  private @Nullable Money coreValue;

  @Column(name = "minimum_stock")
  private Quantity minimumStock;

  private boolean active;

  @Column(name = "catalog_part_id")
  private @Nullable UUID catalogPartId;

  @ElementCollection
  @CollectionTable(name = "inventory_barcode", joinColumns = @JoinColumn(name = "item_id"))
  @Column(name = "barcode")
  private Set<String> barcodes = new TreeSet<>();

  @SuppressWarnings("NullAway.Init")
  protected Item() {}

  @SuppressWarnings("NullAway.Init") // change() sets what it does not see.
  public Item(ItemFacts facts) {
    super(Ids.next());
    change(facts);
  }

  /** Takes over what is now true of the part. */
  public final void change(ItemFacts facts) {
    this.sku = facts.sku();
    this.name = facts.name();
    this.brand = orNull(facts.brand());
    this.oemNumber = orNull(facts.oemNumber());
    this.unit = facts.unit();
    this.unitPrice = facts.unitPrice();
    this.retailPrice = facts.retailPrice();
    this.cost = facts.cost();
    this.taxRate = facts.taxRate();
    this.coreValue = facts.coreValue();
    this.minimumStock = facts.minimumStock();
    this.active = facts.active();
    if (!Set.copyOf(facts.barcodes()).equals(barcodes)) {
      barcodes.clear();
      barcodes.addAll(facts.barcodes());
    }
  }

  /** Says which part of the shared catalogue it is. */
  public void linkTo(UUID catalogPart) {
    this.catalogPartId = catalogPart;
  }

  /** Says that it is no part of the shared catalogue. */
  public void unlink() {
    this.catalogPartId = null;
  }

  /** The part of the shared catalogue that it is. */
  public Optional<UUID> findCatalogPart() {
    return Optional.ofNullable(catalogPartId);
  }

  /** What is true of the part now. */
  public ItemFacts facts() {
    return new ItemFacts(
        sku,
        name,
        text(brand),
        text(oemNumber),
        unit,
        unitPrice,
        retailPrice,
        cost,
        taxRate,
        coreValue,
        minimumStock,
        active,
        List.copyOf(barcodes));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String text(@Nullable String stored) {
    return stored == null ? "" : stored;
  }
}
