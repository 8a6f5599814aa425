package mx.nexus.inventory.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mx.nexus.inventory.domain.ItemFacts;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.Issues;
import mx.nexus.shop.Branches;

/** Corrects the stock of a branch, with a reason that stays in the ledger. */
@ApplicationScoped
public class AdjustStock {

  /** Most characters of a reason. */
  public static final int LONGEST_REASON = 200;

  /** Most lines of one adjustment. */
  public static final int MOST_LINES = 500;

  private final StockMoves stock;
  private final Branches branches;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected AdjustStock() {
    this(null, null, null);
  }

  @Inject
  public AdjustStock(StockMoves stock, Branches branches, Clock clock) {
    this.stock = stock;
    this.branches = branches;
    this.clock = clock;
  }

  /** Moves all lines or none. */
  @UnitOfWork
  public Adjustment adjust(UUID branchId, String reason, List<StockMove> lines) {
    new Issues()
        .required("reason", reason, LONGEST_REASON)
        .when(lines.isEmpty(), "lines", "required")
        .when(lines.size() > MOST_LINES, "lines", "inventory.too-many-lines")
        .when(
            lines.stream().anyMatch(line -> line.quantity().isZero()),
            "lines",
            "inventory.quantity-zero")
        .when(
            lines.stream().map(StockMove::quantity).anyMatch(ItemFacts::isTooMuch),
            "lines",
            "inventory.quantity-out-of-range")
        .refuse();
    UUID id = Ids.next();
    stock.move(branches.required(branchId), lines, "adjustment", id, reason.strip());
    return new Adjustment(id, branchId, reason.strip(), clock.instant(), lines);
  }

  /** Says how much a branch really has of a part; the difference goes through the ledger. */
  @UnitOfWork
  public Adjustment count(UUID branchId, String reason, UUID itemId, Quantity counted) {
    new Issues()
        .required("reason", reason, LONGEST_REASON)
        .when(counted.isNegative(), "quantity", "inventory.count-negative")
        .when(ItemFacts.isTooMuch(counted), "quantity", "inventory.quantity-out-of-range")
        .refuse();
    UUID id = Ids.next();
    Quantity difference =
        stock.count(branches.required(branchId), itemId, counted, id, reason.strip());
    List<StockMove> lines = List.of(new StockMove(itemId, difference));
    return new Adjustment(id, branchId, reason.strip(), clock.instant(), lines);
  }

  /** A done adjustment. */
  public record Adjustment(
      UUID id, UUID branchId, String reason, Instant adjustedAt, List<StockMove> lines) {

    public Adjustment {
      lines = List.copyOf(lines);
    }
  }
}
