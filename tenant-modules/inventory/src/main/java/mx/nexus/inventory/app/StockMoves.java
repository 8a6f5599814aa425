package mx.nexus.inventory.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import mx.nexus.inventory.InsufficientStock;
import mx.nexus.inventory.ItemNotFound;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.persistence.SqlFailed;
import mx.nexus.platform.security.Caller;
import mx.nexus.shop.Branch;
import org.jspecify.annotations.Nullable;

/** Moves stock of one branch through the ledger, all lines or none. */
@ApplicationScoped
public class StockMoves {

  private static final String MOVE =
      "select * from inventory_move_stock(?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Sql sql;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected StockMoves() {
    this(null, null);
  }

  @Inject
  public StockMoves(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Moves the lines in or out of the branch.
   *
   * @param documentKind {@code adjustment}, {@code initial}, {@code import}
   * @throws InsufficientStock when a part would fall below zero and the branch does not allow it
   * @throws ItemNotFound when the shop has no such part
   */
  public void move(
      Branch branch,
      List<StockMove> lines,
      String documentKind,
      UUID documentId,
      @Nullable String reason) {
    try {
      sql
          .list(
              MOVE,
              row ->
                  new Outcome(
                      row.uuid("item_id"), row.quantity("on_hand"), row.quantity("missing")),
              branch.id(),
              lines.stream().map(StockMove::itemId).toArray(UUID[]::new),
              lines.stream().map(StockMove::quantity).toArray(Quantity[]::new),
              branch.allowsNegativeStock(),
              documentKind,
              documentId,
              reason,
              Caller.actor().id().orElse(null),
              clock.instant())
          .stream()
          .filter(outcome -> outcome.missing().isPositive())
          .findFirst()
          .ifPresent(
              outcome -> {
                throw new InsufficientStock(
                    nameOf(outcome.itemId()), outcome.onHand(), branch.name());
              });
    } catch (SqlFailed failed) {
      if (failed.violatesForeignKey("inventory_stock_item_id_fkey")) {
        throw new ItemNotFound();
      }
      throw failed;
    }
  }

  /** Brings the stock of one part to what was counted; says what it moved. */
  Quantity count(Branch branch, UUID itemId, Quantity counted, UUID documentId, String reason) {
    try {
      sql.list(
          "select inventory_count_stock(?, ?, ?, 'count', ?, ?, ?, ?) as moved",
          row -> row.integer("moved"),
          branch.id(),
          new UUID[] {itemId},
          new Quantity[] {counted},
          documentId,
          reason,
          Caller.actor().id().orElse(null),
          clock.instant());
    } catch (SqlFailed failed) {
      if (failed.violatesForeignKey("inventory_stock_item_id_fkey")) {
        throw new ItemNotFound();
      }
      throw failed;
    }
    return sql.one(
            "select quantity from inventory_movement where document_id = ?",
            row -> row.quantity("quantity"),
            documentId)
        .orElse(Quantity.ZERO);
  }

  private String nameOf(UUID itemId) {
    return sql.required(
        "select name from inventory_item where id = ?", row -> row.text("name"), itemId);
  }

  private record Outcome(UUID itemId, Quantity onHand, Quantity missing) {}
}
