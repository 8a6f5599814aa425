package mx.nexus.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.rest.Cursor;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.platform.tenancy.TenantState;
import mx.nexus.platform.tenancy.TenantUnknown;
import org.jspecify.annotations.Nullable;

/** Finds shops for operators, by their short name. */
@ApplicationScoped
public class TenantSearch {

  private static final String FOLDED_NAME = "translate(lower(t.shop_name), 'áéíóúüñ', 'aeiouun')";
  private static final String COLUMNS =
      """
      select t.id, t.slug, t.shop_name, t.owner_email, t.state, t.state_reason, t.state_changed_at,
             t.plan_code, p.name as plan_name, s.name as server, t.database_name, t.schema_version, t.created_at,
             m.database_bytes::numeric as database_bytes, m.users, m.last_activity_at,
             coalesce(u.requests, 0) as requests, coalesce(u.sales, 0) as sales
        from platform_tenant t
        join platform_server s on s.id = t.server_id
        join platform_plan p on p.code = t.plan_code
        left join platform_tenant_measure m on m.tenant_id = t.id
        left join lateral (
             select sum(requests)::bigint as requests, sum(sales)::bigint as sales
               from platform_tenant_usage
              where tenant_id = t.id and hour > now() - interval '24 hours') u on true
      """;

  private final MasterDatabase master;

  @SuppressWarnings("NullAway")
  protected TenantSearch() {
    this(null);
  }

  @Inject
  public TenantSearch(MasterDatabase master) {
    this.master = master;
  }

  /**
   * Which shops.
   *
   * @param text part of the short name, the name (accents do not matter) or the owner's address
   * @param plan code of the plan
   * @param server name of the database server
   */
  public record Filter(
      Optional<String> text,
      Optional<TenantState> state,
      Optional<String> plan,
      Optional<String> server) {

    /** Every shop. */
    public static final Filter ALL =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Filter {
      text = text.map(String::strip).filter(words -> !words.isEmpty());
    }
  }

  /** What a table of shops can be ordered by. */
  public enum Order {
    SLUG("t.slug"),
    NAME(FOLDED_NAME),
    STATE("t.state"),
    PLAN("p.position"),
    SERVER("s.name"),
    SCHEMA("t.schema_version"),
    SIZE("m.database_bytes"),
    SALES("coalesce(u.sales, 0)"),
    ACTIVITY("m.last_activity_at");

    private final String column;

    Order(String column) {
      this.column = column;
    }

    /** Shops that are equal in it stand by short name, unknown ones at the end. */
    private String sql(boolean descending) {
      return " order by " + column + (descending ? " desc" : "") + " nulls last, t.slug";
    }
  }

  /** The shop. */
  public TenantOverview get(TenantId id) {
    return master
        .one(COLUMNS + " where t.id = ?", TenantSearch::overview, id)
        .orElseThrow(TenantUnknown::new);
  }

  /** One page of the shops, by short name. */
  public CursorPage<TenantOverview> page(Filter filter, PageRequest request) {
    Where where = Where.of(filter);
    request.cursor().ifPresent(cursor -> where.and("t.slug > ?", cursor.text(0)));
    List<TenantOverview> fetched =
        master.list(
            COLUMNS + where.sql() + " order by t.slug limit ?",
            TenantSearch::overview,
            where.with(request.fetch()));
    return CursorPage.of(fetched, request, tenant -> Cursor.of(tenant.slug()));
  }

  /**
   * Rows of a table.
   *
   * @param first how many to leave out
   */
  public List<TenantOverview> rows(
      Filter filter, Order order, boolean descending, int first, int size) {
    Where where = Where.of(filter);
    return master.list(
        COLUMNS + where.sql() + order.sql(descending) + " limit ? offset ?",
        TenantSearch::overview,
        where.with(size, first));
  }

  /** The shops that signed up last, newest first. */
  public List<TenantOverview> latest(int size) {
    return master.list(
        COLUMNS + " order by t.created_at desc, t.id desc limit ?", TenantSearch::overview, size);
  }

  /** How many shops there are of the kind. */
  public int count(Filter filter) {
    Where where = Where.of(filter);
    return master.required(
        "select count(*)::int as shops from platform_tenant t"
            + " join platform_server s on s.id = t.server_id"
            + where.sql(),
        row -> row.integer("shops"),
        where.with());
  }

  private static TenantOverview overview(Row row) {
    return new TenantOverview(
        row.uuid("id"),
        row.text("slug"),
        row.text("shop_name"),
        row.text("owner_email"),
        TenantState.ofCode(row.text("state")),
        row.findText("state_reason").orElse(null),
        row.instant("state_changed_at"),
        row.text("plan_code"),
        row.text("plan_name"),
        row.text("server"),
        row.text("database_name"),
        row.findText("schema_version").orElse(null),
        row.instant("created_at"),
        new TenantOverview.Usage(
            row.findDecimal("database_bytes").map(Number::longValue).orElse(null),
            row.findInteger("users").orElse(null),
            row.findInstant("last_activity_at").orElse(null),
            row.longValue("requests"),
            row.longValue("sales")));
  }

  /** A condition grown piece by piece, with its values beside it. */
  private static final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    static Where of(Filter filter) {
      Where where = new Where();
      filter
          .text()
          .ifPresent(
              text -> {
                String pattern = "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%";
                where.and(
                    "(t.slug ilike ? or t.owner_email ilike ?"
                        + " or "
                        + FOLDED_NAME
                        + " like translate(lower(?), 'áéíóúüñ', 'aeiouun'))",
                    pattern,
                    pattern,
                    pattern);
              });
      filter.state().ifPresent(state -> where.and("t.state = ?", state.code()));
      filter.plan().ifPresent(plan -> where.and("t.plan_code = ?", plan));
      filter.server().ifPresent(server -> where.and("s.name = ?", server));
      return where;
    }

    void and(String condition, Object... its) {
      conditions.add(condition);
      values.addAll(List.of(its));
    }

    String sql() {
      return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    @Nullable Object[] with(Object... more) {
      return Stream.concat(values.stream(), Stream.of(more)).toArray();
    }
  }
}
