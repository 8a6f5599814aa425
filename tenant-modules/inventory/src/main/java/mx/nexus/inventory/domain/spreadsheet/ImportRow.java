package mx.nexus.inventory.domain.spreadsheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was understood. What the sheet leaves blank is null: unknown of a new part, unchanged
 * of a known one.
 *
 * @param number of the row in the sheet
 * @param netPrice without tax, for want of a unit price; what it comes to depends on the part's
 *     rate
 * @param stock counted quantity by branch
 * @param issues what cannot be right whatever the shop already has
 */
public record ImportRow(
    int number,
    List<String> cells,
    @Nullable String sku,
    @Nullable String name,
    @Nullable String brand,
    @Nullable String oemNumber,
    @Nullable String unit,
    @Nullable Money unitPrice,
    @Nullable Money netPrice,
    @Nullable Money retailPrice,
    @Nullable Money cost,
    @Nullable BigDecimal taxRate,
    @Nullable Money coreValue,
    @Nullable Quantity minimumStock,
    List<String> barcodes,
    Map<UUID, Quantity> stock,
    List<RowIssue> issues) {

  public ImportRow {
    cells = List.copyOf(cells);
    barcodes = List.copyOf(barcodes);
    stock = Map.copyOf(stock);
    issues = List.copyOf(issues);
  }
}
