package mx.nexus.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.retention.Retention;

/** Delivered events are kept for 14 days to be looked at; those that were not delivered stay. */
@ApplicationScoped
public class DeliveredRetention implements Retention {

  private static final Duration KEPT = Duration.ofDays(14);
  private static final int MILLIS_SHIFT = 16;

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected DeliveredRetention() {
    this(null);
  }

  @Inject
  public DeliveredRetention(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return "delivered events";
  }

  /** Ids begin with the time (UUIDv7), so the primary key leads to the oldest without an index. */
  @Override
  public int purge(Instant now, int most) {
    Instant before = now.minus(KEPT);
    UUID firstIdThatStays = new UUID(before.toEpochMilli() << MILLIS_SHIFT, 0);
    return sql.update(
        """
        delete from platform_outbox where id in (
          select id from platform_outbox
           where id < ? and delivered_at < ?
           order by id limit ? for update skip locked)
        """,
        firstIdThatStays,
        before,
        most);
  }
}
