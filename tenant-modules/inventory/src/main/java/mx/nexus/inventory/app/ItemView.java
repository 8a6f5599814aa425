package mx.nexus.inventory.app;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/**
 * A part with its stock per branch.
 *
 * @param cost null for eyes that may not see it
 * @param onHand per branch: of all, or of the one that was asked about
 * @param total on hand in these branches
 */
public record ItemView(
    UUID id,
    @Example("WB-7391-C") String sku,
    @Example("Balata delantera cerámica") String name,
    @Example("Wagner") String brand,
    @Example("41060-50Y90") String oemNumber,
    @Example("pza") String unit,
    @Example("412.00") Money unitPrice,
    @Example("449.00") @Nullable Money retailPrice,
    @Example("260.00") @Nullable Money cost,
    @Example("0.16") BigDecimal taxRate,
    @Example("0.00") @Nullable Money coreValue,
    @Example("2") Quantity minimumStock,
    boolean active,
    @Example("0") long version,
    List<String> barcodes,
    List<StockLevel> onHand,
    @Example("6") Quantity total)
    implements Serializable {

  public ItemView {
    barcodes = List.copyOf(barcodes);
    onHand = List.copyOf(onHand);
  }

  /** Whether it is at or below its minimum. */
  @JsonIgnore
  public boolean isLow() {
    return minimumStock.isPositive() && !minimumStock.isLessThan(total);
  }

  /** What one branch has on hand. */
  public Quantity onHandIn(UUID branchId) {
    return onHand.stream()
        .filter(level -> level.branchId().equals(branchId))
        .map(StockLevel::onHand)
        .findFirst()
        .orElse(Quantity.ZERO);
  }

  ItemView with(List<StockLevel> levels) {
    Quantity sum = levels.stream().map(StockLevel::onHand).reduce(Quantity.ZERO, Quantity::plus);
    return new ItemView(
        id,
        sku,
        name,
        brand,
        oemNumber,
        unit,
        unitPrice,
        retailPrice,
        cost,
        taxRate,
        coreValue,
        minimumStock,
        active,
        version,
        barcodes,
        levels,
        sum);
  }

  ItemView withoutCost() {
    return new ItemView(
        id,
        sku,
        name,
        brand,
        oemNumber,
        unit,
        unitPrice,
        retailPrice,
        null,
        taxRate,
        coreValue,
        minimumStock,
        active,
        version,
        barcodes,
        onHand,
        total);
  }
}
