package mx.nexus.sales.app;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mx.nexus.cash.PaymentMethod;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/** A completed sale. Amounts are in pesos; prices and discount include tax. */
public record SaleView(
    UUID id,
    @Example("MTZ-C1-000042") String folio,
    @Example("completed") String state,
    UUID branchId,
    UUID tillId,
    UUID cashSessionId,
    UUID personId,
    @Example("Lupita Ñáñez") String personName,
    @Nullable UUID customerId,
    @Example("355.17") Money subtotal,
    @Example("0.00") Money discount,
    @Example("56.83") Money tax,
    @Example("412.00") Money total,
    @Example("500.00") Money paid,
    @Example("88.00") Money change,
    @Example("37.00") Money savings,
    List<Line> lines,
    List<Paid> payments,
    Instant completedAt) {

  public SaleView {
    lines = List.copyOf(lines);
    payments = List.copyOf(payments);
  }

  /** Pieces on the ticket. */
  public Quantity pieces() {
    return lines.stream().map(Line::quantity).reduce(Quantity.ZERO, Quantity::plus);
  }

  /** A line of the sale. */
  public record Line(
      UUID id,
      UUID itemId,
      UUID branchId,
      @Example("WB-7391-C") String sku,
      @Example("Balata delantera cerámica") String name,
      @Example("Wagner") String brand,
      @Example("pza") String unit,
      @Example("1") Quantity quantity,
      @Example("412.00") Money unitPrice,
      @Example("0") BigDecimal discountPercent,
      @Example("0.00") Money discount,
      @Example("412.00") Money amount,
      @Example("56.83") Money tax,
      @Example("0.16") BigDecimal taxRate) {}

  /** What was handed over in one way. */
  public record Paid(
      @Example("cash") PaymentMethod method,
      @Example("500.00") Money amount,
      @Example("") String reference) {}
}
