package mx.nexus.cash.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import mx.nexus.cash.PaymentMethod;
import mx.nexus.cash.domain.CashSession;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.Issues;
import mx.nexus.platform.rest.Example;

/**
 * Closes a till by counting first: what should be there is told only after what is there was
 * entered.
 */
@ApplicationScoped
public class CloseTill {

  private static final int MOST_LINES = 40;
  private static final int MOST_PIECES = 100_000;

  private final Sessions sessions;
  private final CashLedger ledger;
  private final Sql sql;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected CloseTill() {
    this(null, null, null, null);
  }

  @Inject
  public CloseTill(Sessions sessions, CashLedger ledger, Sql sql, Clock clock) {
    this.sessions = sessions;
    this.ledger = ledger;
    this.sql = sql;
    this.clock = clock;
  }

  /** Closes the session with what was counted. */
  @UnitOfWork
  public Closing close(UUID sessionId, List<Counted> cash, List<OtherCounted> other) {
    new Issues()
        .when(cash.size() > MOST_LINES, "counted", "cash.too-many-lines")
        .when(other.size() > MOST_LINES, "other", "cash.too-many-lines")
        .when(cash.stream().anyMatch(CloseTill::isOdd), "counted", "cash.count-out-of-range")
        .when(
            cash.stream().map(line -> line.denomination()).distinct().count() < cash.size(),
            "counted",
            "cash.counted-twice")
        .when(
            other.stream().map(OtherCounted::method).distinct().count() < other.size(),
            "other",
            "cash.counted-twice")
        .when(
            other.stream().anyMatch(line -> line.amount().isNegative()),
            "other",
            "cash.amount-out-of-range")
        .refuse();
    CashSession session = sessions.locked(sessionId);
    Money expected = ledger.expectedCash(sessionId);
    Money counted = cash.stream().map(Counted::value).reduce(Money.ZERO, Money::plus);
    session.close(expected, counted, Sessions.caller(), clock.instant());
    keep(sessionId, cash, other);
    return new Closing(
        sessionId,
        expected,
        counted,
        counted.minus(expected),
        "closed",
        "/pos/api/cash-sessions/" + sessionId + "/x-report");
  }

  private void keep(UUID sessionId, List<Counted> cash, List<OtherCounted> other) {
    sql.update(
        """
        insert into cash_count (session_id, denomination, pieces)
        select ?, c.denomination, c.pieces from unnest(?, ?) as c (denomination, pieces)
        """,
        sessionId,
        cash.stream().map(Counted::denomination).toArray(Money[]::new),
        cash.stream().map(Counted::count).toArray(Integer[]::new));
    sql.update(
        """
        insert into cash_count_other (session_id, method, amount)
        select ?, c.method, c.amount from unnest(?, ?) as c (method, amount)
        """,
        sessionId,
        other.stream().map(line -> line.method().code()).toArray(String[]::new),
        other.stream().map(OtherCounted::amount).toArray(Money[]::new));
  }

  private static boolean isOdd(Counted line) {
    return !line.denomination().isPositive() || line.count() < 0 || line.count() > MOST_PIECES;
  }

  /** How many pieces of one denomination are there. */
  public record Counted(Money denomination, int count) {

    Money value() {
      return denomination.times(new Quantity(BigDecimal.valueOf(count)));
    }
  }

  /** What was counted of another way of payment: card slips, vouchers. */
  public record OtherCounted(PaymentMethod method, Money amount) {}

  /** What the close found. */
  public record Closing(
      UUID id,
      @Example("1500.00") Money expected,
      @Example("1498.00") Money counted,
      @Example("-2.00") Money difference,
      @Example("closed") String state,
      String zReportUrl) {}
}
