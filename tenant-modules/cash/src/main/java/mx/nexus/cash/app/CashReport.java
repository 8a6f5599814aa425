package mx.nexus.cash.app;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/**
 * Where a cash session stands. While it is open, what should be in the drawer stays hidden (blind
 * close): expected, counted and difference are null, and so is what it sold, from which the drawer
 * follows, for those who close tills without the permission {@code cash.supervise}.
 *
 * @param sold null while it is hidden
 * @param salesByMethod null while it is hidden
 * @param movements the latest 500, in order; cashIn and cashOut sum all of them
 */
public record CashReport(
    UUID id,
    UUID tillId,
    @Example("open") String state,
    Instant openedAt,
    @Example("Lupita Ñáñez") String openedBy,
    @Example("500.00") Money openingFloat,
    @Nullable Instant closedAt,
    @Nullable String closedBy,
    @Example("12") int sales,
    @Example("3252.70") @Nullable Money sold,
    @Nullable List<MethodTotal> salesByMethod,
    @Example("200.00") Money cashIn,
    @Example("100.00") Money cashOut,
    @Nullable Money expected,
    @Nullable Money counted,
    @Nullable Money difference,
    List<Movement> movements) {

  public CashReport {
    salesByMethod = salesByMethod == null ? null : List.copyOf(salesByMethod);
    movements = List.copyOf(movements);
  }

  /** Without what it sold. */
  CashReport blind() {
    return new CashReport(
        id,
        tillId,
        state,
        openedAt,
        openedBy,
        openingFloat,
        closedAt,
        closedBy,
        sales,
        null,
        null,
        cashIn,
        cashOut,
        expected,
        counted,
        difference,
        movements);
  }

  /** What sales brought by one way of payment, change given back already taken off. */
  public record MethodTotal(@Example("cash") String method, @Example("1500.00") Money amount) {}

  /** Cash put in or taken out by hand. */
  public record Movement(
      Instant at,
      @Example("out") String type,
      @Example("100.00") Money amount,
      @Example("Pago a proveedor") String reason) {}
}
