package mx.nexus.sales.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import mx.nexus.cash.PaymentMethod;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.problem.Issues;
import mx.nexus.sales.domain.Tender;
import mx.nexus.sales.domain.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * A sale to complete: what, where, for whom, paid how.
 *
 * @param customerId null: nobody in particular
 * @param vehicleId the vehicle of the catalogue that it is for; null: nobody said so
 */
public record SaleCommand(
    UUID branchId,
    UUID tillId,
    @Nullable UUID customerId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID vehicleId,
    List<Line> lines,
    List<Tendered> payments) {

  private static final Money MOST_MONEY = Money.mxn("99999999.99");
  private static final Quantity MOST_PIECES = Quantity.of(999_999);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LONGEST_REFERENCE = 60;

  public SaleCommand {
    lines = List.copyOf(lines);
    payments = List.copyOf(payments);
    Issues issues =
        new Issues()
            .when(lines.isEmpty(), "lines", "sales.no-lines")
            .when(lines.size() > Ticket.MOST_LINES, "lines", "sales.too-many-lines")
            .when(payments.size() > Tender.MOST_PAYMENTS, "payments", "sales.too-many-payments")
            .when(
                vehicleId != null && CatalogIds.VEHICLE.find(vehicleId).isEmpty(),
                "vehicleId",
                "catalog.vehicle-unknown");
    for (int i = 0; i < lines.size(); i++) {
      check(issues, "lines[" + i + "].", lines.get(i));
    }
    for (int i = 0; i < payments.size(); i++) {
      check(issues, "payments[" + i + "].", payments.get(i));
    }
    issues.refuse();
  }

  private static void check(Issues issues, String path, Line line) {
    BigDecimal percent = line.discountPercent();
    issues
        .when(
            !line.quantity().isPositive() || MOST_PIECES.isLessThan(line.quantity()),
            path + "quantity",
            "sales.quantity-out-of-range")
        .when(
            percent.signum() < 0 || percent.compareTo(HUNDRED) > 0 || percent.scale() > 2,
            path + "discountPercent",
            "sales.discount-out-of-range")
        .when(outOfRange(line.unitPrice()), path + "unitPrice", "sales.price-out-of-range");
  }

  private static void check(Issues issues, String path, Tendered payment) {
    issues
        .when(
            !payment.amount().isPositive() || outOfRange(payment.amount()),
            path + "amount",
            "sales.amount-out-of-range")
        .optional(path + "reference", payment.reference(), LONGEST_REFERENCE);
  }

  private static boolean outOfRange(@Nullable Money money) {
    return money != null && (money.isNegative() || money.isMoreThan(MOST_MONEY));
  }

  /**
   * What is sold of one part.
   *
   * @param branchId where it is taken from; null: the sale's branch
   * @param unitPrice null: the part's own price
   */
  public record Line(
      UUID itemId,
      Quantity quantity,
      @Nullable UUID branchId,
      @Nullable Money unitPrice,
      BigDecimal discountPercent) {}

  /** What is handed over. */
  public record Tendered(PaymentMethod method, Money amount, String reference) {}
}
