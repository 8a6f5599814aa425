package mx.nexus.sales.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.nexus.platform.idempotency.KeysInUse;
import mx.nexus.platform.persistence.Sql;

/**
 * A ticket that somebody left on a till is sold under its own id whenever they come back: the
 * answer to that key must still be there if it was sold already.
 */
@ApplicationScoped
public class TicketKeys implements KeysInUse {

  /** One per person and till. */
  private static final int MOST = 20_000;

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected TicketKeys() {
    this(null);
  }

  @Inject
  public TicketKeys(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<UUID> keys() {
    return sql
        .list("select id from sales_open_ticket order by id limit ?", row -> row.uuid("id"), MOST)
        .stream()
        .collect(Collectors.toSet());
  }
}
