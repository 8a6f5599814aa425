package mx.nexus.cash.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mx.nexus.cash.CashSessionNotFound;
import mx.nexus.cash.app.CashReport.MethodTotal;
import mx.nexus.cash.app.CashReport.Movement;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.rest.Cursor;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.PageRequest;
import org.jspecify.annotations.Nullable;

/** Reads cash sessions and sums their ledger. */
@ApplicationScoped
public class CashReports {

  private static final int MOST_MOVEMENTS = 500;

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected CashReports() {
    this(null);
  }

  @Inject
  public CashReports(Sql sql) {
    this.sql = sql;
  }

  /**
   * The report of a session: an X report while it is open, the Z report after.
   *
   * @throws CashSessionNotFound when the shop has none of this id
   */
  public CashReport of(UUID sessionId) {
    List<MethodTotal> byMethod =
        sql.list(
            """
            select method, sum(amount) as total from cash_entry
             where session_id = ? and kind = 'SALE' group by method order by method
            """,
            row -> new MethodTotal(row.text("method"), row.money("total")),
            sessionId);
    List<Movement> movements =
        sql.list(
            """
            select entered_at, kind, abs(amount) as amount, coalesce(reason, '') as reason
              from cash_entry where session_id = ? and kind in ('IN', 'OUT')
             order by id limit ?
            """,
            row ->
                new Movement(
                    row.instant("entered_at"),
                    row.text("kind").toLowerCase(Locale.ROOT),
                    row.money("amount"),
                    row.text("reason")),
            sessionId,
            MOST_MOVEMENTS);
    return sql.one(
            """
            select s.*, (select count(distinct document_id)::int from cash_entry e
                          where e.session_id = s.id and e.kind = 'SALE') as sales
              from cash_session s where s.id = ?
            """,
            row -> report(row, byMethod, movements),
            sessionId)
        .orElseThrow(CashSessionNotFound::new);
  }

  /** Sessions, newest first. */
  public CursorPage<CashReport> page(@Nullable UUID tillId, PageRequest request) {
    Cursor after = request.cursor().orElse(null);
    List<CashReport> found =
        sql
            .list(
                """
                select id from cash_session
                 where (?::uuid is null or till_id = ?)
                   and (?::uuid is null or id < ?)
                 order by id desc limit ?
                """,
                row -> row.uuid("id"),
                tillId,
                tillId,
                after == null ? null : after.uuid(0),
                after == null ? null : after.uuid(0),
                request.fetch())
            .stream()
            .map(this::of)
            .toList();
    return CursorPage.of(found, request, report -> Cursor.of(report.id()));
  }

  private static CashReport report(Row row, List<MethodTotal> byMethod, List<Movement> movements) {
    return new CashReport(
        row.uuid("id"),
        row.uuid("till_id"),
        row.text("state").toLowerCase(Locale.ROOT),
        row.instant("opened_at"),
        row.text("opened_by_name"),
        row.money("opening_float"),
        row.findInstant("closed_at").orElse(null),
        row.findText("closed_by_name").orElse(null),
        row.integer("sales"),
        byMethod.stream().map(MethodTotal::amount).reduce(Money.ZERO, Money::plus),
        byMethod,
        sum(movements, "in"),
        sum(movements, "out"),
        row.findMoney("expected_cash").orElse(null),
        row.findMoney("counted_cash").orElse(null),
        row.findMoney("difference").orElse(null),
        movements);
  }

  private static Money sum(List<Movement> movements, String type) {
    return movements.stream()
        .filter(movement -> movement.type().equals(type))
        .map(Movement::amount)
        .reduce(Money.ZERO, Money::plus);
  }
}
