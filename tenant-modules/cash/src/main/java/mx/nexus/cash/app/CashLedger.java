package mx.nexus.cash.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import mx.nexus.cash.PaymentMethod;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Enters cash into the append-only ledger of a session, and sums it. */
@ApplicationScoped
public class CashLedger {

  private final Sql sql;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected CashLedger() {
    this(null, null);
  }

  @Inject
  public CashLedger(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Enters an amount of cash, negative when it leaves. */
  void enter(UUID sessionId, String kind, Money amount, @Nullable String reason) {
    sql.update(
        """
        insert into cash_entry (session_id, entered_at, kind, method, amount, reason, person_id)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        sessionId,
        clock.instant(),
        kind,
        PaymentMethod.CASH.code(),
        amount,
        reason,
        Caller.actor().id().orElse(null));
  }

  /** What should be in the drawer now. */
  Money expectedCash(UUID sessionId) {
    return sql.required(
        """
        select coalesce(sum(amount), 0) as total from cash_entry
         where session_id = ? and method = 'cash'
        """,
        row -> row.money("total"),
        sessionId);
  }
}
