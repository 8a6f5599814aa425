package mx.nexus.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.Json;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.persistence.Units;
import mx.nexus.platform.rest.WireJson;

/** Keeps a fact in the transaction that made it true, and wakes the delivery after the commit. */
@ApplicationScoped
public class Outbox {

  private final Sql sql;
  private final Units units;
  private final OutboxDelivery delivery;

  @SuppressWarnings("NullAway")
  protected Outbox() {
    this(null, null, null);
  }

  @Inject
  public Outbox(Sql sql, Units units, OutboxDelivery delivery) {
    this.sql = sql;
    this.units = units;
    this.delivery = delivery;
  }

  /**
   * Publishes an event.
   *
   * @throws IllegalStateException outside a unit of work
   */
  public void publish(DomainEvent event) {
    sql.update(
        "insert into platform_outbox (id, type, payload, occurred_at) values (?, ?, ?, ?)",
        Ids.next(),
        typeOf(event),
        new Json(payloadOf(event)),
        Clock.systemUTC().instant());
    deliverAfterCommit();
  }

  /** For a statement that inserts its own outbox row: only wakes the delivery after the commit. */
  public void deliverAfterCommit() {
    units.afterCommit(delivery::wake);
  }

  /** The name under which an event is kept. */
  public static String typeOf(DomainEvent event) {
    return event.getClass().getName();
  }

  /** The event as it is kept. */
  public static String payloadOf(DomainEvent event) {
    try {
      return WireJson.mapper().writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
