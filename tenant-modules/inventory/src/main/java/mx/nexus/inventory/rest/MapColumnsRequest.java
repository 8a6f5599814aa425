package mx.nexus.inventory.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import mx.nexus.inventory.domain.spreadsheet.ColumnTarget;
import mx.nexus.inventory.domain.spreadsheet.Spreadsheet;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.rest.Example;

/**
 * What the columns of a sheet are; those left out are not read.
 *
 * @param branchId whose stock a stock column without branch is
 */
public record MapColumnsRequest(
    @NotNull UUID branchId,
    @NotEmpty @Size(max = Spreadsheet.MOST_COLUMNS) List<@Valid @NotNull Column> columns) {

  Map<Integer, ColumnTarget> mapping() {
    Map<Integer, ColumnTarget> mapping = new TreeMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      String field = "columns[" + i + "].target";
      ColumnTarget target =
          ColumnTarget.parse(column.target())
              .orElseThrow(() -> InvalidInput.of(field, "inventory.import.target-unknown"));
      mapping.put(column.index(), target);
    }
    return mapping;
  }

  /**
   * One column.
   *
   * @param target {@code sku name brand oemNumber barcode unit unitPrice netPrice retailPrice cost
   *     taxRate coreValue minimumStock stock} or {@code stock:<branch id>}
   */
  public record Column(
      @Min(0) @Max(Spreadsheet.MOST_COLUMNS) @Example("0") int index,
      @NotNull @Example("sku") String target) {}
}
