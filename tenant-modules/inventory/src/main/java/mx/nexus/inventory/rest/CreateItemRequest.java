package mx.nexus.inventory.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.nexus.inventory.app.CreateItem.InitialStock;
import mx.nexus.inventory.domain.ItemFacts;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/** A part to enter; code, name and price are needed. The price includes tax. */
public record CreateItemRequest(
    @NotBlank @Size(max = ItemFacts.LONGEST_CODE) @Example("WB-7391-C") String sku,
    @NotBlank @Size(max = ItemFacts.LONGEST_NAME) @Example("Balata delantera cerámica") String name,
    @Size(max = ItemFacts.LONGEST_CODE) @Example("Wagner") @Nullable String brand,
    @Size(max = ItemFacts.LONGEST_CODE) @Example("41060-50Y90") @Nullable String oemNumber,
    @Size(max = ItemFacts.MOST_BARCODES) @Nullable List<@NotBlank @Size(max = 40) String> barcodes,
    @Size(max = 12) @Example("pza") @Nullable String unit,
    @NotNull @Example("412.00") Money unitPrice,
    @Example("449.00") @Nullable Money retailPrice,
    @Example("260.00") @Nullable Money cost,
    @Example("0.16") @Nullable BigDecimal taxRate,
    @Example("0.00") @Nullable Money coreValue,
    @Example("2") @Nullable Quantity minimumStock,
    @Size(max = 100) @Nullable List<@Valid @NotNull BranchQuantity> initialStock) {

  ItemFacts facts() {
    return new ItemFacts(
        sku,
        name,
        Objects.requireNonNullElse(brand, ""),
        Objects.requireNonNullElse(oemNumber, ""),
        Objects.requireNonNullElse(unit, ""),
        unitPrice,
        retailPrice,
        cost,
        Objects.requireNonNullElse(taxRate, ItemFacts.GENERAL_TAX),
        coreValue,
        Objects.requireNonNullElse(minimumStock, Quantity.ZERO),
        true,
        barcodes == null ? List.of() : barcodes);
  }

  List<InitialStock> initial() {
    return initialStock == null
        ? List.of()
        : initialStock.stream()
            .filter(there -> !there.quantity().isZero())
            .map(there -> new InitialStock(there.branchId(), there.quantity()))
            .toList();
  }

  /** What a branch has. */
  public record BranchQuantity(@NotNull UUID branchId, @NotNull @Example("4") Quantity quantity) {}
}
