package mx.nexus.inventory.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.rest.Cursor;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.PageRequest;
import org.jspecify.annotations.Nullable;

/** The ledger of one part: every movement with the balance after it, newest first. */
@ApplicationScoped
public class Kardex {

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected Kardex() {
    this(null);
  }

  @Inject
  public Kardex(Sql sql) {
    this.sql = sql;
  }

  /** A page of the part's movements in one branch, or in all. */
  public CursorPage<Movement> page(UUID itemId, @Nullable UUID branchId, PageRequest request) {
    long before = request.cursor().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    List<Movement> rows =
        sql.list(
            """
            select id, branch_id, moved_at, quantity, balance, document_kind, document_id, reason
              from inventory_movement
             where item_id = ? and id < ? and (?::uuid is null or branch_id = ?)
             order by id desc
             limit ?
            """,
            row ->
                new Movement(
                    row.longValue("id"),
                    row.uuid("branch_id"),
                    row.instant("moved_at"),
                    row.quantity("quantity"),
                    row.quantity("balance"),
                    row.text("document_kind"),
                    row.uuid("document_id"),
                    row.findText("reason").orElse("")),
            itemId,
            before,
            branchId,
            branchId,
            request.fetch());
    return CursorPage.of(rows, request, movement -> Cursor.of(movement.number()));
  }

  /** When the part last moved. */
  public Optional<Instant> lastMovement(UUID itemId) {
    return sql.one(
        """
        select moved_at from inventory_movement where item_id = ? order by id desc limit 1
        """,
        row -> row.instant("moved_at"),
        itemId);
  }

  /** One line of the ledger. */
  public record Movement(
      @Example("1042") long number,
      UUID branchId,
      Instant movedAt,
      @Example("-2") Quantity quantity,
      @Example("4") Quantity balance,
      @Example("sale") String documentKind,
      UUID documentId,
      @Example("Conteo") String reason)
      implements Serializable {}
}
