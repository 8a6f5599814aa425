package mx.nexus.cash.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import mx.nexus.cash.domain.CashSession;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.Issues;
import mx.nexus.shop.Branches;

/** Opens a till with its float; a till has one open session at most. */
@ApplicationScoped
public class OpenTill {

  private static final Money MOST_FLOAT = Money.mxn("1000000.00");

  private final Sessions sessions;
  private final CashLedger ledger;
  private final Branches branches;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected OpenTill() {
    this(null, null, null, null);
  }

  @Inject
  public OpenTill(Sessions sessions, CashLedger ledger, Branches branches, Clock clock) {
    this.sessions = sessions;
    this.ledger = ledger;
    this.branches = branches;
    this.clock = clock;
  }

  /** Opens the till and returns the session's id. */
  @UnitOfWork
  public UUID open(UUID tillId, Money openingFloat) {
    new Issues()
        .when(
            openingFloat.isNegative() || openingFloat.isMoreThan(MOST_FLOAT),
            "openingFloat",
            "cash.amount-out-of-range")
        .refuse();
    UUID till = branches.requiredTill(tillId).id();
    CashSession session = new CashSession(till, openingFloat, Sessions.caller(), clock.instant());
    sessions.add(session);
    ledger.enter(session.id(), "FLOAT", openingFloat, null);
    return session.id();
  }
}
