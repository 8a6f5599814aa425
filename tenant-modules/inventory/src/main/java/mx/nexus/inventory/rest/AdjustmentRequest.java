package mx.nexus.inventory.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import mx.nexus.inventory.app.AdjustStock;
import mx.nexus.inventory.app.StockMove;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.rest.Example;

/** A correction of a branch's stock. */
public record AdjustmentRequest(
    @NotNull UUID branchId,
    @NotBlank @Size(max = AdjustStock.LONGEST_REASON) @Example("Conteo de noviembre") String reason,
    @NotEmpty @Size(max = AdjustStock.MOST_LINES) List<@Valid @NotNull Line> lines) {

  List<StockMove> moves() {
    return lines.stream().map(line -> new StockMove(line.itemId(), line.quantity())).toList();
  }

  /** A signed quantity of one part. */
  public record Line(@NotNull UUID itemId, @NotNull @Example("-2") Quantity quantity) {}
}
