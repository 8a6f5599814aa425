package mx.nexus.cash.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import mx.nexus.cash.app.MoveCash;
import mx.nexus.cash.app.MoveCash.Direction;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.rest.Example;

/** Cash put in or taken out. */
public record CashMovementRequest(
    @NotNull @Pattern(regexp = "in|out") @Example("out") String type,
    @NotNull @Example("100.00") Money amount,
    @NotBlank @Size(max = MoveCash.LONGEST_REASON) @Example("Pago a proveedor") String reason) {

  Direction direction() {
    return "in".equals(type) ? Direction.IN : Direction.OUT;
  }
}
