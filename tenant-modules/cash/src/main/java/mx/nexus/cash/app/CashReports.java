package mx.nexus.cash.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mx.nexus.cash.CashSessionNotFound;
import mx.nexus.cash.app.CashReport.MethodTotal;
import mx.nexus.cash.app.CashReport.Movement;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.rest.Cursor;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.platform.rest.WireJson;
import mx.nexus.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Reads cash sessions and sums their ledger, one statement for however many sessions. Its sums are
 * over all entries, however many movements are shown.
 */
@ApplicationScoped
public class CashReports {

  private static final int MOST_MOVEMENTS = 500;
  private static final TypeReference<List<MethodTotal>> TOTALS = new TypeReference<>() {};

  /**
   * Sessions with their sums; the sessions themselves are chosen before, so only theirs are summed.
   */
  private static final String SUMS =
      """
      select s.*, coalesce(sums.sales, 0) as sales, coalesce(sums.sold, 0) as sold,
             coalesce(sums.cash_in, 0) as cash_in, coalesce(sums.cash_out, 0) as cash_out,
             sums.by_method
        from chosen s
        left join lateral (
          select sum(m.sales)::int as sales, sum(m.amount) filter (where m.kind = 'SALE') as sold,
                 sum(m.amount) filter (where m.kind = 'IN') as cash_in,
                 -sum(m.amount) filter (where m.kind = 'OUT') as cash_out,
                 jsonb_agg(jsonb_build_object('method', m.method, 'amount', m.amount)
                           order by m.method) filter (where m.kind = 'SALE') as by_method
            from (select e.kind, e.method, sum(e.amount) as amount, 0::bigint as sales
                    from cash_entry e where e.session_id = s.id group by e.kind, e.method
                  union all
                  select 'COUNT', '', 0, count(distinct e.document_id)
                    from cash_entry e where e.session_id = s.id and e.kind = 'SALE') m
        ) sums on true
       order by s.id desc
      """;

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
    List<Movement> movements =
        sql.list(
            """
            select * from (
              select id, entered_at, kind, abs(amount) as amount, coalesce(reason, '') as reason
                from cash_entry where session_id = ? and kind in ('IN', 'OUT')
               order by id desc limit ?) latest
             order by id
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
            "with chosen as (select * from cash_session where id = ?) " + SUMS,
            row -> report(row, movements),
            sessionId)
        .orElseThrow(CashSessionNotFound::new);
  }

  /** Sessions, newest first; their movements are in the report of each. */
  public CursorPage<CashReport> page(@Nullable UUID tillId, PageRequest request) {
    Cursor after = request.cursor().orElse(null);
    List<CashReport> found =
        sql.list(
            """
            with chosen as (
              select * from cash_session
               where (?::uuid is null or till_id = ?)
                 and (?::uuid is null or id < ?)
               order by id desc limit ?)
            """
                + SUMS,
            row -> report(row, List.of()),
            tillId,
            tillId,
            after == null ? null : after.uuid(0),
            after == null ? null : after.uuid(0),
            request.fetch());
    return CursorPage.of(found, request, report -> Cursor.of(report.id()));
  }

  private static CashReport report(Row row, List<Movement> movements) {
    CashReport whole =
        new CashReport(
            row.uuid("id"),
            row.uuid("till_id"),
            row.text("state").toLowerCase(Locale.ROOT),
            row.instant("opened_at"),
            row.text("opened_by_name"),
            row.money("opening_float"),
            row.findInstant("closed_at").orElse(null),
            row.findText("closed_by_name").orElse(null),
            row.integer("sales"),
            row.money("sold"),
            row.findJson("by_method").map(CashReports::totals).orElse(List.of()),
            row.money("cash_in"),
            row.money("cash_out"),
            row.findMoney("expected_cash").orElse(null),
            row.findMoney("counted_cash").orElse(null),
            row.findMoney("difference").orElse(null),
            movements);
    boolean open = whole.closedAt() == null;
    return open && !Caller.can("cash.supervise") ? whole.blind() : whole;
  }

  private static List<MethodTotal> totals(String json) {
    try {
      return WireJson.mapper().readValue(json, TOTALS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
