package mx.nexus.inventory.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import mx.nexus.inventory.domain.ItemFacts;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a part; what is left out stays.
 *
 * @param version the version that was seen; a newer one refuses the change
 */
public record ChangeItemRequest(
    @Size(min = 1, max = ItemFacts.LONGEST_CODE) @Example("WB-7391-C") @Nullable String sku,
    @Size(min = 1, max = ItemFacts.LONGEST_NAME) @Example("Balata delantera") @Nullable String name,
    @Size(max = ItemFacts.LONGEST_CODE) @Example("Wagner") @Nullable String brand,
    @Size(max = ItemFacts.LONGEST_CODE) @Example("41060-50Y90") @Nullable String oemNumber,
    @Size(max = ItemFacts.MOST_BARCODES) @Nullable List<@NotBlank @Size(max = 40) String> barcodes,
    @Size(max = 12) @Example("pza") @Nullable String unit,
    @Example("412.00") @Nullable Money unitPrice,
    @Example("449.00") @Nullable Money retailPrice,
    @Example("260.00") @Nullable Money cost,
    @Example("0.16") @Nullable BigDecimal taxRate,
    @Example("0.00") @Nullable Money coreValue,
    @Example("2") @Nullable Quantity minimumStock,
    @Nullable Boolean active,
    @Example("0") @Nullable Long version) {

  ItemFacts over(ItemFacts old) {
    return new ItemFacts(
        or(sku, old.sku()),
        or(name, old.name()),
        or(brand, old.brand()),
        or(oemNumber, old.oemNumber()),
        or(unit, old.unit()),
        or(unitPrice, old.unitPrice()),
        retailPrice == null ? old.retailPrice() : retailPrice,
        cost == null ? old.cost() : cost,
        or(taxRate, old.taxRate()),
        coreValue == null ? old.coreValue() : coreValue,
        or(minimumStock, old.minimumStock()),
        or(active, old.active()),
        or(barcodes, old.barcodes()));
  }

  private static <T> T or(@Nullable T given, T old) {
    return given == null ? old : given;
  }
}
