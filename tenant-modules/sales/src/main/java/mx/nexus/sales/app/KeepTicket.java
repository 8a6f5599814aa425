package mx.nexus.sales.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.idempotency.IdempotencyKey;
import mx.nexus.platform.persistence.Json;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.rest.WireJson;
import mx.nexus.platform.security.Caller;

/**
 * Keeps what a person has on the ticket of a till, and sells it. Selling and forgetting the ticket
 * commit together, with the ticket's id as the command's key: a reload, a second click or a killed
 * node neither loses a ticket nor sells it twice.
 */
@ApplicationScoped
public class KeepTicket {

  private final Sql sql;
  private final CompleteSale completeSale;

  @SuppressWarnings("NullAway")
  protected KeepTicket() {
    this(null, null);
  }

  @Inject
  public KeepTicket(Sql sql, CompleteSale completeSale) {
    this.sql = sql;
    this.completeSale = completeSale;
  }

  /** The caller's ticket at this till; an empty one when there is none. */
  public OpenTicket load(UUID tillId) {
    return sql.one(
            "select content from sales_open_ticket where till_id = ? and person_id = ?",
            row -> read(row.json("content")),
            tillId,
            Caller.required().id())
        .orElseGet(OpenTicket::empty);
  }

  /** Keeps the caller's ticket at this till as it is now. */
  @UnitOfWork
  public void keep(UUID tillId, OpenTicket ticket) {
    sql.update(
        """
        insert into sales_open_ticket (id, till_id, person_id, content, changed_at)
        values (?, ?, ?, ?, now())
        on conflict (till_id, person_id) do update
          set id = excluded.id, content = excluded.content, changed_at = excluded.changed_at
        """,
        ticket.id(),
        tillId,
        Caller.required().id(),
        new Json(write(ticket)));
  }

  /** Sells the ticket and forgets it. */
  @UnitOfWork
  public CompletedSale sell(OpenTicket ticket, SaleCommand command) {
    CompletedSale sale = completeSale.complete(new IdempotencyKey(ticket.id()), command);
    sql.update("delete from sales_open_ticket where id = ?", ticket.id());
    return sale;
  }

  /**
   * The sale that this ticket was sold as; empty while it is not sold. For a page that never got
   * the answer and asks again with other payments: those parts have left the shop already.
   */
  public Optional<UUID> soldAs(OpenTicket ticket) {
    return sql.one(
        """
        select s.id
          from platform_idempotency k
          join sales_sale s on s.id = (k.body::jsonb ->> 'id')::uuid
         where k.key = ?
        """,
        row -> row.uuid("id"),
        ticket.id());
  }

  private static String write(OpenTicket ticket) {
    try {
      return WireJson.mapper().writeValueAsString(ticket);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OpenTicket read(String json) {
    try {
      return WireJson.mapper().readValue(json, OpenTicket.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
