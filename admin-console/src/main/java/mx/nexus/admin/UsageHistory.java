package mx.nexus.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.tenancy.TenantId;

/** What was used and who came, hour by hour and day by day; quiet times are zeros. */
@ApplicationScoped
public class UsageHistory {

  private final MasterDatabase master;

  @SuppressWarnings("NullAway")
  protected UsageHistory() {
    this(null);
  }

  @Inject
  public UsageHistory(MasterDatabase master) {
    this.master = master;
  }

  /** What was counted in a time of this name. */
  public record Count(String label, long requests, long sales) {}

  /** The last 24 hours of all shops. */
  public List<Count> today() {
    return master.list(
        """
        select to_char(h.hour at time zone 'America/Mexico_City', 'HH24:00') as label,
               coalesce(sum(u.requests), 0)::bigint as requests,
               coalesce(sum(u.sales), 0)::bigint as sales
          from generate_series(date_trunc('hour', now()) - interval '23 hours',
                               date_trunc('hour', now()), interval '1 hour') as h (hour)
          left join platform_tenant_usage u on u.hour = h.hour
         group by h.hour order by h.hour
        """,
        row -> new Count(row.text("label"), row.longValue("requests"), row.longValue("sales")));
  }

  /** The last 14 days of one shop. */
  public List<Count> days(TenantId tenant) {
    return master.list(
        """
        select to_char(d.day, 'DD/MM') as label,
               coalesce(sum(u.requests), 0)::bigint as requests,
               coalesce(sum(u.sales), 0)::bigint as sales
          from generate_series((now() at time zone 'America/Mexico_City')::date - 13,
                               (now() at time zone 'America/Mexico_City')::date,
                               interval '1 day') as d (day)
          left join platform_tenant_usage u
            on u.tenant_id = ?
           and (u.hour at time zone 'America/Mexico_City')::date = d.day::date
         group by d.day order by d.day
        """,
        row -> new Count(row.text("label"), row.longValue("requests"), row.longValue("sales")),
        tenant);
  }

  /** Shops that signed up, day by day for 14 days. */
  public List<Point> signUps() {
    return master.list(
        """
        select to_char(d.day, 'DD/MM') as label, count(t.id)::bigint as shops
          from generate_series((now() at time zone 'America/Mexico_City')::date - 13,
                               (now() at time zone 'America/Mexico_City')::date,
                               interval '1 day') as d (day)
          left join platform_tenant t
            on (t.created_at at time zone 'America/Mexico_City')::date = d.day::date
         group by d.day order by d.day
        """,
        row -> new Point(row.text("label"), row.longValue("shops")));
  }
}
