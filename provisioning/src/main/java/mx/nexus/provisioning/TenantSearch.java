package mx.nexus.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.platform.tenancy.TenantUnknown;
import org.jspecify.annotations.Nullable;

/** Finds shops for operators, always a page at a time. */
@ApplicationScoped
public class TenantSearch {

  private static final String FROM =
      """
        from platform_tenant t
        join platform_server s on s.id = t.server_id
        left join platform_tenant_measure m on m.tenant_id = t.id
      """;
  private static final String SELECT =
      """
      select t.id, t.slug, t.shop_name, t.state, t.state_reason, t.state_changed_at, t.plan_code,
             s.name as server, t.database_name, t.schema_version, t.owner_email, t.created_at,
             m.database_bytes, m.users, m.last_activity_at
      """
          + FROM;

  private final MasterDatabase master;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected TenantSearch() {
    this(null);
  }

  @Inject
  public TenantSearch(MasterDatabase master) {
    this.master = master;
  }

  /**
   * What is looked for; empty texts mean anything.
   *
   * @param text part of the slug, name or owner's address
   */
  public record Query(String text, String state, String plan, String server) {}

  public int count(Query query) {
    Condition where = new Condition(query);
    return master.required(
        "select count(*) as n " + FROM + where.sql(),
        row -> (int) row.longValue("n"),
        where.args());
  }

  /** The newest first. */
  public List<TenantView> page(Query query, int first, int limit) {
    Condition where = new Condition(query);
    List<@Nullable Object> args = new ArrayList<>(List.of(where.args()));
    args.add(limit);
    args.add(first);
    return master.list(
        SELECT + where.sql() + " order by t.created_at desc, t.id limit ? offset ?",
        TenantSearch::view,
        args.toArray());
  }

  public Optional<TenantView> find(TenantId id) {
    return master.one(SELECT + " where t.id = ?", TenantSearch::view, id.value());
  }

  /**
   * One shop.
   *
   * @throws TenantUnknown when there is none
   */
  public TenantView get(UUID id) {
    return find(new TenantId(id)).orElseThrow(TenantUnknown::new);
  }

  private static TenantView view(Row row) {
    return new TenantView(
        row.uuid("id"),
        row.text("slug"),
        row.text("shop_name"),
        row.text("state"),
        row.findText("state_reason"),
        row.instant("state_changed_at"),
        row.text("plan_code"),
        row.text("server"),
        row.text("database_name"),
        row.findText("schema_version"),
        row.text("owner_email"),
        row.instant("created_at"),
        row.findDecimal("database_bytes").map(bytes -> bytes.longValue()),
        row.findInteger("users"),
        row.findInstant("last_activity_at"));
  }

  private static final class Condition {

    private final StringBuilder sql = new StringBuilder(" where true");
    private final List<Object> args = new ArrayList<>();

    Condition(Query query) {
      if (!query.text().isBlank()) {
        String like = "%" + query.text().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        sql.append(" and (t.slug ilike ? or t.shop_name ilike ? or t.owner_email ilike ?)");
        args.addAll(List.of(like, like, like));
      }
      equal("t.state", query.state());
      equal("t.plan_code", query.plan());
      equal("s.name", query.server());
    }

    private void equal(String column, String value) {
      if (!value.isBlank()) {
        sql.append(" and ").append(column).append(" = ?");
        args.add(value);
      }
    }

    String sql() {
      return sql.toString();
    }

    Object[] args() {
      return args.toArray();
    }
  }
}
