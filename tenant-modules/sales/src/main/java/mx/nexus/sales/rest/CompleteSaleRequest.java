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
 * @param priceLevel {@code public}, which is the part's price; other levels are not sold at yet
 * @param currency {@code MXN}; others are not taken yet
 * @param approval not taken yet
 * @param vehicleId the vehicle of the catalogue that the parts are for, as evidence of what fits
 */
public record CompleteSaleRequest(
    @NotNull UUID branchId,
    @NotNull UUID tillId,
    @Nullable UUID customerId,
    @Nullable UUID vehicleId,
    @Size(max = 20) @Example("public") @Nullable String priceLevel,
    @Size(max = 3) @Example("MXN") @Nullable String currency,
    @NotEmpty @Size(max = Ticket.MOST_LINES) List<@Valid @NotNull Line> lines,
    @NotNull @Size(max = Tender.MOST_PAYMENTS) List<@Valid @NotNull Paid> payments,
    @Valid @Example("null") @Nullable Approval approval) {

  SaleCommand command() {
    NotSoldYet.refusePriceLevel(priceLevel);
    NotSoldYet.refuseCurrency(currency, null);
    NotSoldYet.refuseApproval(approval);
    return new SaleCommand(
        branchId,
        tillId,
        customerId,
        vehicleId,
        lines.stream().map(Line::command).toList(),
        payments.stream().map(Paid::command).toList());
  }

  /** The PIN of somebody who may do what the seller may not. */
  public record Approval(@NotNull @Size(max = 20) @Example("4821") String pin) {

    @Override
    public String toString() {
      return "Approval[…]";
    }
  }

  /**
   * What is sold of one part; without a price it costs what it costs.
   *
   * @param core {@code none} or {@code false}; a deposit for the old part is not taken yet
   */
  public record Line(
      @NotNull UUID itemId,
      @NotNull @Example("2") Quantity quantity,
      @Nullable UUID branchId,
      @Example("412.00") @Nullable Money unitPrice,
      @Example("5") @Nullable BigDecimal discountPercent,
      @Example("none") @Nullable Object core) {

    SaleCommand.Line command() {
      NotSoldYet.refuseCore(core);
      return new SaleCommand.Line(
          itemId,
          quantity,
          branchId,
          unitPrice,
          Objects.requireNonNullElse(discountPercent, BigDecimal.ZERO));
    }
  }

  /**
   * What is handed over in one way.
   *
   * @param currency {@code MXN}; others are not taken yet
   * @param exchangeRate 1
   */
  public record Paid(
      @NotNull @Example("cash") PaymentMethod method,
      @NotNull @Example("1000.00") Money amount,
      @Size(max = 3) @Example("MXN") @Nullable String currency,
      @Example("1") @Nullable BigDecimal exchangeRate,
      @Size(max = 60) @Example("884213") @Nullable String reference) {

    SaleCommand.Tendered command() {
      NotSoldYet.refuseCurrency(currency, exchangeRate);
      return new SaleCommand.Tendered(method, amount, Objects.requireNonNullElse(reference, ""));
    }
  }
}
