package mx.nexus.cash.app;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/**
 * Where a cash session stands. While it is open, what should be in the drawer stays hidden (blind
 * close): expected, counted and difference are null.
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
    @Example("3252.70") Money sold,
    List<MethodTotal> salesByMethod,
    @Example("200.00") Money cashIn,
    @Example("100.00") Money cashOut,
    @Nullable Money expected,
    @Nullable Money counted,
    @Nullable Money difference,
    List<Movement> movements) {

  public CashReport {
    salesByMethod = List.copyOf(salesByMethod);
    movements = List.copyOf(movements);
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
