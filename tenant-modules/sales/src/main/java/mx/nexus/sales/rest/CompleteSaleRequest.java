package mx.nexus.sales.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.nexus.cash.PaymentMethod;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.rest.Example;
import mx.nexus.sales.app.SaleCommand;
import mx.nexus.sales.domain.Tender;
import mx.nexus.sales.domain.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * A sale to complete.
 *
 * @param vehicleId the vehicle of the catalogue that the parts are for, as evidence of what fits
 */
public record CompleteSaleRequest(
    @NotNull UUID branchId,
    @NotNull UUID tillId,
    @Nullable UUID customerId,
    @Nullable UUID vehicleId,
    @NotEmpty @Size(max = Ticket.MOST_LINES) List<@Valid @NotNull Line> lines,
    @NotNull @Size(max = Tender.MOST_PAYMENTS) List<@Valid @NotNull Paid> payments) {

  SaleCommand command() {
    return new SaleCommand(
        branchId,
        tillId,
        customerId,
        vehicleId,
        lines.stream().map(Line::command).toList(),
        payments.stream().map(Paid::command).toList());
  }

  /** What is sold of one part; without a price it costs what it costs. */
  public record Line(
      @NotNull UUID itemId,
      @NotNull @Example("2") Quantity quantity,
      @Nullable UUID branchId,
      @Example("412.00") @Nullable Money unitPrice,
      @Example("5") @Nullable BigDecimal discountPercent) {

    SaleCommand.Line command() {
      return new SaleCommand.Line(
          itemId,
          quantity,
          branchId,
          unitPrice,
          Objects.requireNonNullElse(discountPercent, BigDecimal.ZERO));
    }
  }

  /** What is handed over in one way. */
  public record Paid(
      @NotNull @Example("cash") PaymentMethod method,
      @NotNull @Example("1000.00") Money amount,
      @Size(max = 60) @Example("884213") @Nullable String reference) {

    SaleCommand.Tendered command() {
      return new SaleCommand.Tendered(method, amount, Objects.requireNonNullElse(reference, ""));
    }
  }
}
