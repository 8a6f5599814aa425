package mx.nexus.sales.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import mx.nexus.platform.idempotency.IdempotencyKey;
import mx.nexus.platform.persistence.Json;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.rest.WireJson;
import mx.nexus.platform.security.Caller;
import mx.nexus.sales.TicketChanged;

/**
 * Keeps what a person has on the ticket of a till, and sells it. Selling and forgetting the ticket
 * commit together, with the ticket's id as the command's key: a reload, a second click or a killed
 * node neither loses a ticket nor sells it twice.
 */
@ApplicationScoped
public class KeepTicket {

  /** Windows of one person at one till; each attempt sees what the one before it did not. */
  private static final int MOST_ATTEMPTS = 5;

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

  /**
   * A ticket after a change.
   *
   * @param elsewhere whether another window had made it something else than was seen
   */
  public record Changed(OpenTicket ticket, boolean elsewhere) {}

  /**
   * Changes the caller's ticket at this till. When another window changed or sold it meanwhile, the
   * change is made to what it is now, so that nobody's lines are lost. A change that was made
   * already, because its answer did not arrive and it is sent again, is not made twice.
   *
   * @param seen the ticket as the window shows it
   * @param change names this change; another one for each
   */
  @UnitOfWork
  public Changed change(
      UUID tillId, OpenTicket seen, UUID change, UnaryOperator<OpenTicket> wanted) {
    OpenTicket known = seen;
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (change.equals(known.lastChange())) {
        return new Changed(known, false);
      }
      OpenTicket changed = wanted.apply(known).by(change);
      if (keep(tillId, known, changed)) {
        return new Changed(changed, !known.isStill(seen));
      }
      known = load(tillId);
    }
    throw new TicketChanged();
  }

  /** Keeps the ticket unless it is no longer as it was known. */
  private boolean keep(UUID tillId, OpenTicket known, OpenTicket changed) {
    String unlessChanged =
        known.lastChange() == null
            ? """
              insert into sales_open_ticket as t (id, till_id, person_id, content, changed_at)
              values (?, ?, ?, ?, now())
              on conflict (till_id, person_id) do update
                set id = excluded.id, content = excluded.content, changed_at = excluded.changed_at
                where t.id = ? and t.content ->> 'lastChange' is not distinct from ?
              """
            : """
              update sales_open_ticket t
                 set id = n.id, content = n.content, changed_at = now()
                from (values (?::uuid, ?::uuid, ?::uuid, ?::jsonb)) n (id, till_id, person_id, content)
               where t.till_id = n.till_id and t.person_id = n.person_id
                 and t.id = ? and t.content ->> 'lastChange' is not distinct from ?
              """;
    return sql.update(
            unlessChanged,
            changed.id(),
            tillId,
            Caller.required().id(),
            new Json(write(changed)),
            known.id(),
            Objects.toString(known.lastChange(), null))
        > 0;
  }

  /**
   * Sells the ticket and forgets it.
   *
   * @throws TicketChanged when another window changed it meanwhile: its lines would be lost
   */
  @UnitOfWork
  public CompletedSale sell(OpenTicket ticket, SaleCommand command) {
    CompletedSale sale = completeSale.complete(new IdempotencyKey(ticket.id()), command);
    int forgotten =
        sql.update(
            """
            delete from sales_open_ticket
             where id = ? and content ->> 'lastChange' is not distinct from ?
            """,
            ticket.id(),
            Objects.toString(ticket.lastChange(), null));
    if (forgotten == 0 && !sale.replayed()) {
      throw new TicketChanged();
    }
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
