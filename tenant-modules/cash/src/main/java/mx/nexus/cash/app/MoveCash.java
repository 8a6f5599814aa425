package mx.nexus.cash.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import mx.nexus.cash.domain.CashSession;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.Issues;
import mx.nexus.platform.problem.RuleRefused;

/** Puts cash into an open till or takes it out, with a reason. */
@ApplicationScoped
public class MoveCash {

  /** Most characters of a reason. */
  public static final int LONGEST_REASON = 200;

  private static final Money MOST = Money.mxn("10000000.00");

  private final Sessions sessions;
  private final CashLedger ledger;

  @SuppressWarnings("NullAway")
  protected MoveCash() {
    this(null, null);
  }

  @Inject
  public MoveCash(Sessions sessions, CashLedger ledger) {
    this.sessions = sessions;
    this.ledger = ledger;
  }

  /**
   * Moves the amount.
   *
   * @param direction in or out
   * @param amount positive
   */
  @UnitOfWork
  public void move(UUID sessionId, Direction direction, Money amount, String reason) {
    new Issues()
        .when(!amount.isPositive() || amount.isMoreThan(MOST), "amount", "cash.amount-out-of-range")
        .required("reason", reason, LONGEST_REASON)
        .refuse();
    CashSession session = sessions.locked(sessionId);
    session.requireOpen();
    if (direction == Direction.OUT && ledger.expectedCash(sessionId).isLessThan(amount)) {
      throw new RuleRefused("cash.not-enough-cash");
    }
    Money signed = direction == Direction.OUT ? amount.negated() : amount;
    ledger.enter(sessionId, direction.name(), signed, reason.strip());
  }

  /** Into the drawer or out of it. */
  public enum Direction {
    IN,
    OUT
  }
}
