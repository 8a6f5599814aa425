package mx.nexus.sales.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.cash.PaymentMethod;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.rest.Cursor;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.sales.SaleNotFound;
import org.jspecify.annotations.Nullable;

/** Completed sales, one by one and as lists. */
@ApplicationScoped
public class SaleReads {

  private static final String SUMMARY =
      """
      select s.id, s.folio, s.branch_id, s.till_id, s.person_name, s.customer_id, s.total,
             s.completed_at,
             (select coalesce(sum(l.quantity), 0) from sales_line l where l.sale_id = s.id) as pieces,
             array(select distinct p.method from sales_payment p where p.sale_id = s.id order by 1)
               as methods
        from sales_sale s
       where true
      """;

  /** Sorts behind every character that a folio may have. */
  private static final String LAST_CHARACTER = "\uDBFF\uDFFF";

  private final Sql sql;

  @SuppressWarnings("NullAway")
  protected SaleReads() {
    this(null);
  }

  @Inject
  public SaleReads(Sql sql) {
    this.sql = sql;
  }

  /**
   * The sale of this id.
   *
   * @throws SaleNotFound when the shop has none
   */
  public SaleView get(UUID id) {
    List<SaleView.Line> lines =
        sql.list(
            "select * from sales_line where sale_id = ? order by position", SaleReads::line, id);
    List<SaleView.Paid> payments =
        sql.list(
            "select * from sales_payment where sale_id = ? order by position",
            row ->
                new SaleView.Paid(
                    PaymentMethod.ofCode(row.text("method")),
                    row.money("amount"),
                    row.findText("reference").orElse("")),
            id);
    return sql.one("select * from sales_sale where id = ?", row -> sale(row, lines, payments), id)
        .orElseThrow(SaleNotFound::new);
  }

  /** A page of the sales that match, newest first. */
  public CursorPage<SaleSummary> page(SaleFilter filter, PageRequest request) {
    Where where = where(filter);
    request
        .cursor()
        .ifPresent(
            cursor ->
                where.and("(s.completed_at, s.id) < (?, ?)", cursor.instant(0), cursor.uuid(1)));
    List<SaleSummary> rows =
        sql.list(
            SUMMARY + where.sql + " order by s.completed_at desc, s.id desc limit ?",
            SaleReads::summary,
            where.with(request.fetch()));
    return CursorPage.of(rows, request, sale -> Cursor.of(sale.completedAt(), sale.id()));
  }

  /** A window of the sales that match, newest first; for a table that scrolls. */
  public List<SaleSummary> window(SaleFilter filter, int first, int size) {
    Where where = where(filter);
    return sql.list(
        SUMMARY + where.sql + " order by s.completed_at desc, s.id desc limit ? offset ?",
        SaleReads::summary,
        where.with(size, first));
  }

  /** How many sales match and what they came to. */
  public Totals totals(SaleFilter filter) {
    Where where = where(filter);
    return sql.required(
        "select count(*)::int as n, coalesce(sum(s.total), 0) as total from sales_sale s where true"
            + where.sql,
        row -> new Totals(row.integer("n"), row.money("total")),
        where.with());
  }

  /** What was sold in each hour of a day, 24 amounts. */
  public List<Money> byHour(ZonedDateTime startOfDay) {
    List<Money> hours = new ArrayList<>(Collections.nCopies(24, Money.ZERO));
    sql.list(
            """
            select extract(hour from completed_at at time zone ?)::int as hour, sum(total) as total
              from sales_sale where completed_at >= ? and completed_at < ? group by 1
            """,
            row -> new HourTotal(row.integer("hour"), row.money("total")),
            startOfDay.getZone().getId(),
            startOfDay.toInstant(),
            startOfDay.plusDays(1).toInstant())
        .forEach(hour -> hours.set(hour.hour(), hour.total()));
    return List.copyOf(hours);
  }

  /** Whether the shop ever sold anything. */
  public boolean any() {
    return sql.required("select exists (select 1 from sales_sale) as b", row -> row.bool("b"));
  }

  private static Where where(SaleFilter filter) {
    Where where = new Where();
    Optional<String> folio = filter.beginningOfFolio();
    if (folio.isPresent()) {
      // Not LIKE: its pattern is unknown to a plan that is kept, and then the index is not used.
      where.and("s.folio ~>=~ ? and s.folio ~<~ ?", folio.get(), folio.get() + LAST_CHARACTER);
    } else {
      addDays(filter, where);
    }
    if (filter.tillId() != null) {
      where.and("s.till_id = ?", filter.tillId());
    }
    return where;
  }

  private static void addDays(SaleFilter filter, Where where) {
    if (filter.from() != null) {
      where.and("s.completed_at >= ?", filter.from());
    }
    if (filter.to() != null) {
      where.and("s.completed_at < ?", filter.to());
    }
  }

  private static SaleSummary summary(Row row) {
    return new SaleSummary(
        row.uuid("id"),
        row.text("folio"),
        row.uuid("branch_id"),
        row.uuid("till_id"),
        row.text("person_name"),
        row.findUuid("customer_id").orElse(null),
        row.quantity("pieces"),
        row.money("total"),
        row.strings("methods"),
        row.instant("completed_at"));
  }

  private static SaleView sale(Row row, List<SaleView.Line> lines, List<SaleView.Paid> payments) {
    return new SaleView(
        row.uuid("id"),
        row.text("folio"),
        "completed",
        row.uuid("branch_id"),
        row.uuid("till_id"),
        row.uuid("session_id"),
        row.uuid("person_id"),
        row.text("person_name"),
        row.findUuid("customer_id").orElse(null),
        row.money("subtotal"),
        row.money("discount"),
        row.money("tax"),
        row.money("total"),
        row.money("paid"),
        row.money("change"),
        row.money("savings"),
        lines,
        payments,
        row.instant("completed_at"));
  }

  private static SaleView.Line line(Row row) {
    return new SaleView.Line(
        row.uuid("id"),
        row.uuid("item_id"),
        row.uuid("branch_id"),
        row.text("sku"),
        row.text("name"),
        row.findText("brand").orElse(""),
        row.text("unit"),
        row.quantity("quantity"),
        row.money("unit_price"),
        row.decimal("discount_percent"),
        row.money("discount"),
        row.money("amount"),
        row.money("tax"),
        row.decimal("tax_rate"));
  }

  private record HourTotal(int hour, Money total) {}

  /** How many and how much. */
  public record Totals(int count, Money total) {

    /** Of one sale; zero when there was none. */
    public Money average() {
      return count == 0 ? Money.ZERO : total.dividedBy(count);
    }
  }

  /**
   * Which sales are wanted; null leaves a side open.
   *
   * @param from first moment
   * @param to first moment after
   * @param folio how it begins; who knows it need not know the day, so the moments do not count
   */
  public record SaleFilter(
      @Nullable Instant from, @Nullable Instant to, @Nullable UUID tillId, @Nullable String folio) {

    /** From the start of the first day to the end of the last, by the clock of the zone. */
    public static SaleFilter ofDays(
        @Nullable LocalDate first, @Nullable LocalDate last, ZoneId zone) {
      return new SaleFilter(
          first == null ? null : first.atStartOfDay(zone).toInstant(),
          last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant(),
          null,
          null);
    }

    /** The same of one till and of folios that begin so. */
    public SaleFilter with(@Nullable UUID till, @Nullable String beginning) {
      return new SaleFilter(from, to, till, beginning);
    }

    Optional<String> beginningOfFolio() {
      return Optional.ofNullable(folio)
          .map(typed -> typed.strip().toUpperCase(Locale.ROOT))
          .filter(typed -> !typed.isEmpty());
    }

    /** All sales. */
    public static SaleFilter all() {
      return new SaleFilter(null, null, null, null);
    }
  }

  /** A sale as a row of a list. */
  public record SaleSummary(
      UUID id,
      @Example("MTZ-C1-000042") String folio,
      UUID branchId,
      UUID tillId,
      @Example("Lupita Ñáñez") String personName,
      @Nullable UUID customerId,
      @Example("3") Quantity pieces,
      @Example("412.00") Money total,
      List<String> methods,
      Instant completedAt)
      implements Serializable {

    public SaleSummary {
      methods = List.copyOf(methods);
    }
  }

  /** Conditions with their values. */
  private static final class Where {

    final StringBuilder sql = new StringBuilder();
    final List<@Nullable Object> args = new ArrayList<>();

    void and(String condition, Object... values) {
      sql.append(" and ").append(condition);
      args.addAll(List.of(values));
    }

    @Nullable Object[] with(Object... more) {
      args.addAll(List.of(more));
      return args.toArray();
    }
  }
}
